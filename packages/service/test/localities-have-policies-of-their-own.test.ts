import { kmptStr, kmptStrEast } from "@str-service/policy"
import { type CommandRequest, openMemoryStore, openService } from "@str-service/service"
import { expect, test } from "vitest"
import { accepted, clockAt } from "./given/service.ts"

const givenLocalities = () =>
  openService({
    store: openMemoryStore(),
    policies: kmptStr,
    localities: { "east-kent": kmptStrEast },
    clock: clockAt("2012-11-30"),
  })

const refer = (
  facts: { readonly [fact: string]: string | boolean },
  episodeId = "episode-1",
): CommandRequest & { readonly type: "Refer" } => ({
  type: "Refer",
  data: { on: "2012-10-01", personId: `${episodeId}-person`, team: "recovery", facts },
  episodeId,
  actor: "worker-1",
  commandId: `refer-${episodeId}`,
})

const facts = { inCrisis: true, expectedNeed: "short-term" }

const policyOf = async (outcome: ReturnType<typeof accepted>) => {
  const { state } = await outcome
  return state.phase === "NotReferred" ? null : state.record.assessment?.policy.id
}

test("a referral is decided by the policy of the locality that it names", async () => {
  const service = givenLocalities()
  const east = refer({ ...facts, locality: "east-kent" })
  expect(await policyOf(accepted(service.give(east)))).toBe("kmpt-str-east")
  expect(await policyOf(accepted(service.give(refer(facts, "episode-2"))))).toBe("kmpt-str")
})

test("what follows in the episode is decided by the same", async () => {
  const service = givenLocalities()
  await accepted(service.give(refer({ ...facts, locality: "east-kent" })))
  const { state } = await accepted(
    service.give({
      type: "StartEnablement",
      data: { on: "2012-10-03" },
      episodeId: "episode-1",
      actor: "worker-1",
    }),
  )
  if (state.phase === "NotReferred") throw new Error("Nobody was referred.")
  expect(new Set(state.record.limits.map(({ policy }) => policy.id))).toEqual(
    new Set(["kmpt-str-east"]),
  )
})

test("a referral that is amended to another locality is decided by the policy of that", async () => {
  const service = givenLocalities()
  await accepted(service.give(refer(facts)))
  const { type, data } = refer({ ...facts, locality: "east-kent" })
  const amended = service.give({
    type: "Amend",
    data: { target: "refer-episode-1/0", reason: "better-information", to: { type, data } },
    episodeId: "episode-1",
    actor: "worker-1",
  })
  expect(await policyOf(accepted(amended))).toBe("kmpt-str-east")
  const back = service.give({
    type: "Amend",
    data: {
      target: "refer-episode-1/0",
      reason: "entered-wrongly",
      to: { type, data: refer(facts).data },
    },
    episodeId: "episode-1",
    actor: "worker-1",
  })
  expect(await policyOf(accepted(back))).toBe("kmpt-str")
})

test("a locality without a policy of its own is decided by that of everywhere else", async () => {
  const service = givenLocalities()
  for (const locality of ["west-kent", "constructor"]) {
    const outcome = await service.give(refer({ ...facts, locality }))
    expect(outcome).toMatchObject({ _tag: "Rejected", reason: { _tag: "FactsRefused" } })
  }
})
