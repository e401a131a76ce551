import { isDay, latest } from "@str-service/domain"
import {
  daysIn,
  type EpisodeSummary,
  spansOf,
  summaries,
  summarise,
} from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, caseloads, histories } from "./caseloads.ts"

test("there is a row for each episode referred by the day, by episode", () => {
  fc.assert(
    fc.property(caseloads, askedDays, ({ states }, on) => {
      const rows = summaries(states, on)
      const each = states.flatMap((state) => summarise(state, on) ?? [])
      expect(rows).toEqual(each)
      expect(summaries(states.toReversed(), on)).toEqual(each)
    }),
  )
})

test("chargeable days lie in the chargeable span, and those without notice among them", () => {
  fc.assert(
    fc.property(histories, askedDays, ({ state }, on) => {
      const row = summarise(state, on)
      if (row === undefined) return
      const span = spansOf(state, on).find(({ kind }) => kind === "chargeable")
      expect(row.chargeableDays).toBeLessThanOrEqual(span === undefined ? 0 : daysIn(span))
      expect(row.chargeableDaysWithoutNotice).toBeLessThanOrEqual(row.chargeableDays)
      if (row.chargeableWithoutNotice) {
        expect(row.chargeableDaysWithoutNotice).toBe(row.chargeableDays)
      }
    }),
  )
})

test("on the day of the last command, the limits exceeded are the limits flagged", () => {
  fc.assert(
    fc.property(histories, ({ state, commands }) => {
      const today = commands.at(-1)?.metadata.today
      if (state.phase === "NotReferred" || !isDay(today)) return
      const found = state.record.breaches.map(({ foundOn }) => foundOn)
      const row = summarise(state, found.reduce(latest, today))
      const exceeded = row?.limits.filter((limit) => limit.exceeded)
      const named = (limits: EpisodeSummary["limits"] | EpisodeSummary["breaches"] | undefined) =>
        limits?.map(({ limit, from, lastDay }) => `${from} ${limit} ${lastDay}`).toSorted()
      expect(named(exceeded)).toEqual(named(row?.breaches))
    }),
  )
})
