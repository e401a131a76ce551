import { WorkerRejection } from "@str-service/domain/schemas"
import { workerCommandTypes, workerDecider, workerEventTypes } from "@str-service/domain/worker"
import { workerAttempted, workerCommands, workerEventsOf, workerLives } from "@str-service/testing"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, test } from "vitest"

const lives = fc.sample(workerLives(workerDecider), { numRuns: 400, seed: 20_121_001 })
const attempts = lives.flatMap((life) => life.attempts)
const wild = fc.sample(workerCommands, { numRuns: 2_000, seed: 20_121_001 })

const met = (types: ReadonlyArray<string>) => (type: string) =>
  types.filter((one) => one === type).length

test.each(["NotAppointed", "InPost", "HasLeft"])("working lives are often in %s", (phase) => {
  expect(met(attempts.map(({ after }) => after.phase))(phase)).toBeGreaterThan(attempts.length / 40)
})

test.each(workerEventTypes)("they hold the event %s", (type) => {
  expect(
    met(lives.flatMap(({ events }) => events.map((event) => event.type)))(type),
  ).toBeGreaterThan(40)
})

test.each(workerCommandTypes)("they hold the command %s, accepted", (type) => {
  const accepted = attempts.filter((attempt) => workerEventsOf(attempt).length > 0)
  expect(met(accepted.map(({ command }) => command.type))(type)).toBeGreaterThan(40)
})

test.each<[string, (life: (typeof lives)[number]) => boolean]>([
  [
    "workers who came back into post by a correction",
    ({ attempts: all }) =>
      all.some(({ before, after }) => before.phase === "HasLeft" && after.phase === "InPost"),
  ],
  [
    "supervisions typed up after leaving",
    ({ attempts: all }) =>
      all.some(
        (attempt) =>
          attempt.before.phase === "HasLeft" &&
          workerEventsOf(attempt).some(({ type }) => type === "SupervisionHeld"),
      ),
  ],
])("they hold %s", (_, holds) => {
  expect(lives.filter(holds).length).toBeGreaterThan(lives.length / 100)
})

test("every reason for refusing is met", () => {
  const tags = WorkerRejection.members.map((member) => member.fields._tag.schema.literal)
  const seen = new Set(
    [
      ...attempts,
      ...lives.flatMap(({ policies, state }, index) =>
        wild
          .slice((index * 5) % wild.length, ((index * 5) % wild.length) + 5)
          .map((command) => workerAttempted(workerDecider(policies), state, command)),
      ),
    ].flatMap(({ decision }) => (Result.isFailure(decision) ? [decision.failure._tag] : [])),
  )
  expect(tags.filter((tag) => !seen.has(tag))).toEqual([])
})
