import type { EpisodeEvent, FactualEvent } from "@str-service/domain"
import {
  asEvents,
  asJson,
  begin,
  Checkpoint,
  checkpoints,
  keyed,
  proceed,
  projection,
  summaryView,
} from "@str-service/projections"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { closed } from "./given/beginnings.ts"
import { assign, support, withdraw } from "./given/requests.ts"

const supported = closed().and(assign("2012-10-02", "w-1")).and(support("2012-10-05"))
const { events } = supported.and(withdraw(supported.idOf("SupportRecorded")))

const minutes = projection("minutes", 0, (sum: number, event: EpisodeEvent) =>
  event.type === "SupportRecorded" ? sum + event.data.minutes : sum,
)
const ofMinutes = checkpoints(minutes, 1, asJson(Schema.Natural))

const types = projection("types", "", (seen: string, { type }: FactualEvent) => `${seen} ${type}`)
const byWorker = keyed(types, "worker")
const summary = asking()(summaryView)

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test("a state of plain data is as small as what it holds", () => {
  const reached = proceed(minutes, begin(minutes), events)
  const saved = Result.getOrThrow(ofMinutes.save(reached))
  expect(saved).toEqual({ projection: "minutes", version: 1, events: events.length, state: 60 })
  expect(Schema.is(Checkpoint)(saved)).toBe(true)
})

test("from wherever it was saved, going on gives what a run over the whole gives", () => {
  const ofSummary = checkpoints(
    summary,
    1,
    asEvents(summary, (state) => state),
  )
  const ofWorkers = checkpoints(
    byWorker,
    1,
    asEvents(byWorker, ({ episodes }) => episodes),
  )
  const whole = proceed(summary, begin(summary), events)
  const allWorkers = proceed(byWorker, begin(byWorker), events)
  for (const [cut] of events.entries()) {
    const first = events.slice(0, cut)
    const saved = Result.getOrThrow(ofSummary.save(proceed(summary, begin(summary), first)))
    const restored = Result.getOrThrow(ofSummary.restore(throughJson(saved)))
    expect(restored.events).toBe(cut)
    const after = proceed(summary, restored, events.slice(restored.events))
    expect(summary.finish(after.state)).toEqual(summary.finish(whole.state))

    const workers = Result.getOrThrow(ofWorkers.save(proceed(byWorker, begin(byWorker), first)))
    const { state } = Result.getOrThrow(ofWorkers.restore(throughJson(workers)))
    const gone = proceed(byWorker, { state, events: cut }, events.slice(cut))
    expect(byWorker.finish(gone.state)).toEqual(byWorker.finish(allWorkers.state))
    expect(gone.events).toBe(events.length)
  }
})

test("a checkpoint of another projection, or of another version, is not gone on from", () => {
  const saved = Result.getOrThrow(ofMinutes.save(begin(minutes)))
  const another = { _tag: "AnotherProjection", projection: "minutes", version: 1 }
  const changed = checkpoints(minutes, 2, asJson(Schema.Natural))
  expect(changed.restore(saved)).toEqual(Result.fail(another))
  const other = checkpoints({ name: "hours" }, 1, asJson(Schema.Natural))
  expect(other.restore(saved)).toEqual(Result.fail(another))
})

test.each([
  ["no checkpoint", { projection: "minutes" }],
  ["a state that is none", { projection: "minutes", version: 1, events: 3, state: "many" }],
])("%s is not gone on from", (_, saved) => {
  const restored = ofMinutes.restore(saved)
  expect(Result.isFailure(restored) && restored.failure._tag).toBe("UnreadableCheckpoint")
})

test("a state that its schema does not know is not saved", () => {
  const saved = ofMinutes.save({ state: -1, events: 0 })
  expect(Result.isFailure(saved) && saved.failure._tag).toBe("UnreadableCheckpoint")
})
