import { expect, test } from "vitest"
import { close, referral, start } from "./given/commands.ts"
import { accepted, givenService } from "./given/service.ts"

const factsOf = async (outcome: ReturnType<typeof accepted>) => {
  const { state } = await outcome
  return state.phase === "NotReferred" ? null : state.record.facts
}

test("a person without another episode has none open, and no days since enablement", async () => {
  const { service } = givenService()
  await accepted(service.give(referral("episode-2", "person-2")))
  const facts = await factsOf(accepted(service.give(referral("episode-1", "person-1"))))
  expect(facts).toEqual({ inCrisis: true, expectedNeed: "short-term", hasOpenEpisode: false })
})

test("an open episode is known to another process, and makes the referral a matter to discuss", async () => {
  const { service, another } = givenService()
  const other = another()
  await accepted(other.give(referral("episode-2", "person-2")))
  await accepted(service.give(referral("episode-1", "person-1")))
  const { state } = await accepted(other.give(referral("episode-3", "person-1", "2012-10-09")))
  expect(state).toMatchObject({
    record: { facts: { hasOpenEpisode: true }, assessment: { outcome: "discuss" } },
  })
})

test.for([
  ["2012-10-03", true, 0],
  ["2012-10-20", true, 0],
  ["2012-10-21", false, 1],
  ["2012-11-19", false, 30],
] as const)("referred on %s: open %s, %i days since enablement", async ([on, isOpen, days]) => {
  const { service } = givenService("2012-12-01")
  await accepted(service.give(referral("episode-1", "person-1")))
  await accepted(service.give(start("episode-1")))
  await accepted(service.give(close("episode-1")))
  expect(
    await factsOf(accepted(service.give(referral("episode-2", "person-1", on)))),
  ).toMatchObject({ hasOpenEpisode: isOpen, daysSinceLastEnablement: days })
})

test("what somebody supplied stands", async () => {
  const { service } = givenService()
  const refer = referral("episode-1", "person-1")
  const facts = { ...refer.data.facts, hasOpenEpisode: true }
  const supplied = { ...refer, data: { ...refer.data, facts } }
  expect(await factsOf(accepted(service.give(supplied)))).toMatchObject({ hasOpenEpisode: true })
})

test("a referral that is corrected counts for the person it now names", async () => {
  const { service } = givenService()
  const { events } = await accepted(service.give(referral("episode-1", "person-1")))
  await accepted(
    service.give({
      type: "Amend",
      data: {
        target: events[0]?.metadata.eventId ?? "",
        reason: "entered-wrongly",
        to: { type: "Refer", data: referral("episode-1", "person-2").data },
      },
      episodeId: "episode-1",
      actor: "worker-1",
    }),
  )
  const first = await factsOf(accepted(service.give(referral("episode-2", "person-1"))))
  const second = await factsOf(accepted(service.give(referral("episode-3", "person-2"))))
  expect([first?.["hasOpenEpisode"], second?.["hasOpenEpisode"]]).toEqual([false, true])
})

test("a referral that is withdrawn counts no more", async () => {
  const { service } = givenService()
  const { events } = await accepted(service.give(referral("episode-1", "person-1")))
  await accepted(
    service.give({
      type: "Withdraw",
      data: { target: events[0]?.metadata.eventId ?? "", reason: "entered-wrongly" },
      episodeId: "episode-1",
      actor: "worker-1",
    }),
  )
  const facts = await factsOf(accepted(service.give(referral("episode-2", "person-1"))))
  expect(facts).toMatchObject({ hasOpenEpisode: false })
})
