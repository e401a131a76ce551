const { kmptStr } = require("@str-service/policy")
const { openMemoryStore, openService } = require("@str-service/service")

const main = async () => {
  const service = openService({
    store: openMemoryStore(),
    policies: kmptStr,
    clock: { read: () => ({ now: "2012-10-01T09:30:00Z", today: "2012-10-01" }) },
  })
  const outcome = await service.give({
    type: "Refer",
    data: {
      on: "2012-10-01",
      personId: "person-1",
      team: "recovery",
      facts: { inCrisis: true, expectedNeed: "short-term" },
    },
    episodeId: "episode-1",
    actor: "worker-7",
  })
  console.log(outcome._tag === "Accepted" ? outcome.state.phase : outcome.message)
  await service.close()
}

main()
