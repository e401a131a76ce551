import { due } from "@str-service/domain"
import { episodeOn } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, histories } from "./caseloads.ts"

test("what is due on a day is not changed by what happened later", () => {
  fc.assert(
    fc.property(histories, askedDays, ({ state }, on) => {
      const known = episodeOn(state, on)
      expect(due(known, on, { all: true })).toEqual(due(state, on, { all: true }))
    }),
  )
})

test("an earlier day, seen from a later one, is the earlier day", () => {
  fc.assert(
    fc.property(histories, askedDays, askedDays, ({ state }, a, b) => {
      const [earlier, later] = a < b ? [a, b] : [b, a]
      const { history: _, ...direct } = episodeOn(state, earlier)
      const { history: __, ...seenFromLater } = episodeOn(episodeOn(state, later), earlier)
      expect(seenFromLater).toEqual(direct)
    }),
  )
})
