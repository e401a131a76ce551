import {
  DueRow,
  dueList,
  EpisodeSummary,
  EpisodeTimeline,
  summarise,
  timeline,
} from "@str-service/projections"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, histories } from "./caseloads.ts"

const closed = { onExcessProperty: "error" } as const
const readSummary = Schema.decodeUnknownSync(Schema.UndefinedOr(EpisodeSummary), closed)
const readTimeline = Schema.decodeUnknownSync(Schema.UndefinedOr(EpisodeTimeline), closed)
const readDueList = Schema.decodeUnknownSync(Schema.Array(DueRow), closed)

const throughJson = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

test("every view of every history is as its schema says, and survives JSON", () => {
  fc.assert(
    fc.property(histories, askedDays, ({ state }, on) => {
      const row = summarise(state, on)
      expect(readSummary(throughJson(row))).toEqual(row)
      const told = timeline(state, on)
      expect(readTimeline(throughJson(told))).toEqual(told)
      const rows = dueList([state], on, { all: true, include: ["reviews", "exemptions"] })
      expect(readDueList(throughJson(rows))).toEqual(rows)
    }),
  )
})
