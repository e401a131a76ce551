import { dueList } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, caseloads } from "./caseloads.ts"

const all = { all: true, include: ["reviews", "exemptions"] } as const

test("rows come by last day, episode and limit, however the episodes are given", () => {
  fc.assert(
    fc.property(caseloads, askedDays, ({ states }, on) => {
      const rows = dueList(states, on, all)
      const places = rows.map((row) => [row.lastDay, row.episodeId, row.limit].join(" "))
      expect(places).toEqual(places.toSorted())
      expect(dueList(states.toReversed(), on, all)).toEqual(rows)
    }),
  )
})

test("a caseload's rows are those of its episodes, the ones well within time only when asked for", () => {
  fc.assert(
    fc.property(caseloads, askedDays, ({ states }, on) => {
      const each = states.flatMap((state) => dueList([state], on, all))
      const rows = dueList(states, on, all)
      expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
        new Set(each.map((row) => JSON.stringify(row))),
      )
      expect(dueList(states, on, { include: all.include })).toEqual(
        rows.filter(({ status }) => status !== "within"),
      )
    }),
  )
})
