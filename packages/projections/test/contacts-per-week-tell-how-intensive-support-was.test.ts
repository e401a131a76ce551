import { contactsPerWeekView, run } from "@str-service/projections"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import type { Episode } from "./given/episode.ts"
import { close, missed, startEnablement, support } from "./given/requests.ts"

const rowsOf = (episodes: ReadonlyArray<Episode>, on: "2012-11-18" | "2012-10-14") =>
  run(
    asking({ on })(contactsPerWeekView, { from: "2012-10-08", to: "2013-03-31" }),
    episodes.flatMap(({ events }) => events),
  )

test("contacts are set against the days of the phase within the period", () => {
  const episode = inChargeable()
    .and(support("2012-10-04"))
    .and(support("2012-10-09", 30))
    .and(support("2012-10-16", 40))
    .and(missed("2012-10-17"))
    .and(support("2012-11-12", 50))
  expect(rowsOf([episode], "2012-11-18")).toEqual([
    {
      phase: "InEnablement",
      episodes: 1,
      days: 35,
      contacts: 2,
      minutes: 70,
      contactsPerWeek: 0.4,
      minutesPerWeek: 14,
    },
    {
      phase: "InChargeable",
      episodes: 1,
      days: 7,
      contacts: 1,
      minutes: 50,
      contactsPerWeek: 1,
      minutesPerWeek: 50,
    },
  ])
})

test("those who wait are in the phase before enablement until the day before it starts", () => {
  const waited = referred("e-1").and(startEnablement("2012-10-15"))
  const waiting = referred("e-2")
  const declined = referred("e-3").and(close("2012-10-09"))
  expect(rowsOf([waited, waiting, declined, inEnablement("e-4")], "2012-10-14")).toMatchObject([
    { phase: "Referred", episodes: 3, days: 16, contacts: 0, contactsPerWeek: 0 },
    { phase: "InEnablement", episodes: 1, days: 7 },
  ])
})

test("an episode that was over before the period has no part in it", () => {
  expect(rowsOf([inEnablement().and(close("2012-10-07"))], "2012-11-18")).toEqual([])
})
