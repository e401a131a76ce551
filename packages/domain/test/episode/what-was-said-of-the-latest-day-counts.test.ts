import { expect, test } from "vitest"
import { inEnablement, referred } from "../given/beginnings.ts"
import { always, answer } from "../given/policies.ts"
import { recordOf } from "../given/reading.ts"
import { assignWorker, recordFacts, reviewGoal, setGoal } from "../given/requests.ts"

const acceptsTheWilling = always({
  eligibility: ({ willing }) => answer(willing === true ? "accept" : "decline"),
})

test("a fact typed up late does not take the place of a newer one", () => {
  const episode = referred(acceptsTheWilling)
    .and(recordFacts("2012-10-05", { willing: false }))
    .and(recordFacts("2012-10-03", { willing: true, asked: true }), { today: "2012-10-06" })
  expect(recordOf(episode.state)).toMatchObject({
    facts: { willing: false, asked: true },
    factsOn: "2012-10-05",
    assessment: { on: "2012-10-05", outcome: "decline" },
  })
})

test("of two values for one day the one recorded last counts", () => {
  const episode = referred(acceptsTheWilling)
    .and(recordFacts("2012-10-05", { willing: false }))
    .and(recordFacts("2012-10-05", { willing: true }))
  expect(recordOf(episode.state)).toMatchObject({
    facts: { willing: true },
    assessment: { outcome: "accept" },
  })
})

test("a fact may be called like something that every object has", () => {
  const episode = referred()
    .and(recordFacts("2012-10-05", { constructor: true }))
    .and(recordFacts("2012-10-03", { constructor: false }), { today: "2012-10-06" })
  expect(recordOf(episode.state).facts).toEqual({ constructor: true })
})

test("a worker whose assignment is typed up late does not take over from a newer one", () => {
  const episode = inEnablement()
    .and(assignWorker("2012-10-05", "w-2"))
    .and(assignWorker("2012-10-03", "w-1"), { today: "2012-10-06" })
  expect(recordOf(episode.state).worker).toEqual({ on: "2012-10-05", workerId: "w-2" })
  const again = episode.and(assignWorker("2012-10-05", "w-3"), { today: "2012-10-06" })
  expect(recordOf(again.state).worker?.workerId).toBe("w-3")
})

test("progress typed up late does not take the place of newer progress", () => {
  const episode = inEnablement()
    .and(setGoal("2012-10-01", "g-1"))
    .and(reviewGoal("2012-10-06", "g-1", { progress: "met" }))
    .and(reviewGoal("2012-10-03", "g-1", { progress: "not-begun" }), { today: "2012-10-07" })
  expect(recordOf(episode.state).goals).toMatchObject([
    { progress: "met", reviewedOn: "2012-10-06" },
  ])
  const again = episode.and(reviewGoal("2012-10-06", "g-1", { progress: "given-up" }), {
    today: "2012-10-07",
  })
  expect(recordOf(again.state).goals).toMatchObject([{ progress: "given-up" }])
})
