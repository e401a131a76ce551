import type { Day } from "@str-service/domain"
import { type CaseloadRow, caseloadView, run } from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { closed, inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import { anEpisode, type Episode } from "./given/episode.ts"
import { assign, close, exempt, pause, refer } from "./given/requests.ts"

const rowsOf = (on: Day, episodes: ReadonlyArray<Episode>, by?: ReadonlyArray<CaseloadRow["by"]>) =>
  run(
    asking({ on })(caseloadView, { by }),
    episodes.flatMap(({ events }) => events),
  )

describe("a caseload", () => {
  test("tells those that wait from those in enablement and in chargeable support", () => {
    const episodes = [referred("e-1"), inEnablement("e-2"), inChargeable("e-3"), closed("e-4")]
    expect(rowsOf("2012-11-20", episodes, ["all"])).toEqual([
      {
        by: "all",
        of: null,
        open: 4,
        referred: 1,
        inEnablement: 1,
        inChargeable: 2,
        chargeable: 2,
        paused: 0,
        overdue: 1,
        persons: 1,
      },
    ])
  })

  test("holds an episode through the day of its closing, and no longer", () => {
    expect(rowsOf("2013-01-31", [closed()], ["all"])).toMatchObject([{ open: 1 }])
    expect(rowsOf("2013-02-01", [closed()], ["all"])).toEqual([])
  })

  test("holds no episode that was closed before support began", () => {
    expect(rowsOf("2012-10-10", [referred().and(close("2012-10-09"))])).toEqual([])
  })

  test("counts an exempt or paused day as one that may not be charged for", () => {
    const exempted = inChargeable("e-1").and(exempt("x-1", "2012-11-15"))
    const pausing = inChargeable("e-2").and(pause("2012-11-16"))
    expect(rowsOf("2012-11-20", [exempted, pausing], ["all"])).toMatchObject([
      { inChargeable: 2, chargeable: 0, paused: 1 },
    ])
  })

  test("is overdue from the day after the last day of a limit", () => {
    const episode = inEnablement()
    expect(rowsOf("2012-11-11", [episode], ["all"])).toMatchObject([{ overdue: 0 }])
    expect(rowsOf("2012-11-12", [episode], ["all"])).toMatchObject([{ overdue: 1 }])
  })
})

test("rows come by each of worker, team and service area, and those without one come first", () => {
  const held = anEpisode("e-1")
    .and(refer("2012-10-01", { serviceArea: "primary-care" }))
    .and(assign("2012-10-02", "w-1"))
  const moved = anEpisode("e-2")
    .and(refer("2012-10-01", { team: "recovery", personId: "p-2" }))
    .and(assign("2012-10-02", "w-1"))
    .and(assign("2012-10-20", "w-2"))
  const rows = rowsOf("2012-10-10", [held, moved, referred("e-3")])
  expect(rows.map(({ by, of, open, persons }) => [by, of, open, persons])).toEqual([
    ["all", null, 3, 2],
    ["serviceArea", null, 2, 2],
    ["serviceArea", "primary-care", 1, 1],
    ["team", "access", 2, 1],
    ["team", "recovery", 1, 1],
    ["worker", null, 1, 1],
    ["worker", "w-1", 2, 2],
  ])
})

test("a person is counted once under each thing, however many episodes and persons there are", () => {
  const many = Array.from({ length: 150 }, (_, place) =>
    anEpisode(`e-${place}`).and(
      refer("2012-10-01", {
        personId: `p-${place % 100}`,
        team: place < 100 ? "access" : "recovery",
        serviceArea: "primary-care",
      }),
    ),
  )
  expect(rowsOf("2012-10-02", many)).toMatchObject([
    { by: "all", of: null, open: 150, persons: 100 },
    { by: "serviceArea", of: "primary-care", open: 150, persons: 100 },
    { by: "team", of: "access", open: 100, persons: 100 },
    { by: "team", of: "recovery", open: 50, persons: 50 },
    { by: "worker", of: null, open: 150, persons: 100 },
  ])
})
