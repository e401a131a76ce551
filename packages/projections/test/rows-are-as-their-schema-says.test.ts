import {
  DueRow,
  dueList,
  EpisodeSummary,
  EpisodeTimeline,
  rowsStandardSchema,
  summarise,
  timeline,
} from "@str-service/projections"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { inChargeable, inEnablement } from "./given/beginnings.ts"
import { close, exempt, holdReview, support, withdraw } from "./given/requests.ts"

const strictly = { onExcessProperty: "error" } as const

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

const lived = inChargeable()
  .and(exempt("x-1", "2012-11-20", { until: "2012-11-30" }))
  .and(holdReview("2012-11-20", { nextReviewOn: "2012-12-20" }))
  .and(support("2012-11-21"))
const { state } = lived.and(withdraw(lived.idOf("SupportRecorded"))).and(close("2013-01-31"))

test("rows of the due list", () => {
  const rows = dueList([state], "2012-11-25", { all: true, include: ["reviews", "exemptions"] })
  expect(rows).toHaveLength(3)
  const read = Schema.decodeUnknownSync(Schema.Array(DueRow), strictly)
  expect(read(throughJson(rows))).toEqual(rows)
})

test("rows of the summary", () => {
  const row = summarise(state, "2013-02-01")
  expect(Schema.decodeUnknownSync(EpisodeSummary, strictly)(throughJson(row))).toEqual(row)
})

test("a timeline", () => {
  const told = timeline(state, "2013-02-01")
  expect(Schema.decodeUnknownSync(EpisodeTimeline, strictly)(throughJson(told))).toEqual(told)
})

test("an entry of a timeline tells what happened, never a correction by itself", () => {
  const episode = inEnablement().and(support("2012-10-02"))
  const withdrawn = episode.and(withdraw(episode.idOf("SupportRecorded")))
  const told = timeline(episode.state, "2012-10-02")
  const [entry] = told?.entries ?? []
  const wrong = { ...told, entries: [{ ...entry, event: withdrawn.events.at(-1) }] }
  const read = Schema.decodeUnknownResult(EpisodeTimeline, strictly)
  expect(Result.isSuccess(read(throughJson({ ...told, entries: [entry] })))).toBe(true)
  expect(Result.isSuccess(read(throughJson(wrong)))).toBe(false)
})

test("rows, checked by other software as a Standard Schema", () => {
  const { validate } = rowsStandardSchema(EpisodeSummary)["~standard"]
  const row = summarise(state, "2013-02-01")
  expect(validate(throughJson([row]))).toEqual({ value: [row] })
  expect(validate([{ ...row, note: "x" }])).toMatchObject({ issues: [{ path: [0, "note"] }] })
})
