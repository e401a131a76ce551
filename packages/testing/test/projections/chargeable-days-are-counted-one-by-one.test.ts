import { addDays } from "@str-service/domain"
import { chargeableDays, chargeableWithoutNotice, Span, spansOf } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, histories } from "./caseloads.ts"
import { daysOf, daysThrough, reading } from "./day-by-day.ts"

test("spans hold the days of their kind, and no other day", () => {
  fc.assert(
    fc.property(histories, askedDays, ({ state }, on) => {
      const spans = spansOf(state, on)
      const read = reading(state, on)
      const days = daysThrough(state, on)
      for (const kind of Span.fields.kind.literals) {
        const held = new Set(daysOf(spans.filter((span) => span.kind === kind)))
        expect(
          days.filter((day) => held.has(day)),
          kind,
        ).toEqual(days.filter(read[kind]))
        expect(held.size, kind).toBe(days.filter(read[kind]).length)
      }
      const begins = spans.map(({ from }) => from)
      expect(begins).toEqual(begins.toSorted())
      expect(spans.filter(({ ongoing, to }) => ongoing && to !== on)).toEqual([])
    }),
  )
})

test("the days that may be charged for are those counted one by one, in runs as long as can be", () => {
  fc.assert(
    fc.property(histories, askedDays, ({ state }, on) => {
      const read = reading(state, on)
      const days = daysThrough(state, on)
      const runs = chargeableDays(state, on)
      expect(daysOf(runs)).toEqual(days.filter(read.charged))
      for (const { to } of runs) expect(read.charged(addDays(to, 1)) && to < on).toBe(false)
      expect(daysOf(chargeableWithoutNotice(state, on))).toEqual(
        days.filter((day) => read.charged(day) && !read.isTold(day)),
      )
    }),
  )
})
