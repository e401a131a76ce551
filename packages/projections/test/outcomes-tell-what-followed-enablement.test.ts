import {
  enablementSequelsView,
  outcomesView,
  type PartedPeriod,
  run,
} from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import { anEpisode, type Episode } from "./given/episode.ts"
import { close, holdReview, refer, startChargeable, startEnablement } from "./given/requests.ts"

const autumn = { from: "2012-10-01", to: "2012-12-31" } as const

const together = (episodes: ReadonlyArray<Episode>) => episodes.flatMap(({ events }) => events)

const sequels = (episodes: ReadonlyArray<Episode>, period: PartedPeriod = autumn) =>
  run(asking()(enablementSequelsView, period), together(episodes))

const sequelOf = (episode: Episode) => sequels([episode])[0]?.sequel

const closedWith = (more: { readonly [field: string]: unknown }) =>
  inEnablement().and(close("2012-10-31", more))

describe("what followed an enablement", () => {
  test.each([
    [{ reason: "died", outcome: "unknown", onward: "inpatient" }, "died"],
    [{ reason: "transferred", outcome: "other-service", onward: "inpatient" }, "hospital"],
    [{ reason: "goals-met", outcome: "sis" }, "sis"],
    [{ reason: "goals-met", outcome: "supporting-self", onward: "sis" }, "sis"],
    [{ reason: "goals-met", outcome: "other-service" }, "other-service"],
    [{ reason: "transferred", outcome: "unknown" }, "other-service"],
    [{ outcome: "supporting-self", onward: "primary-care" }, "supporting-self"],
    [{ reason: "consent-withdrawn", outcome: "unknown" }, "not-known"],
  ])("closed with %o it is %s", (closing, sequel) => {
    expect(sequelOf(closedWith(closing))).toBe(sequel)
  })

  test("is chargeable support where that began, whatever came later", () => {
    expect(sequelOf(inChargeable())).toBe("chargeable-support")
    const later = inChargeable().and(close("2012-12-20", { reason: "died", outcome: "unknown" }))
    expect(sequelOf(later)).toBe("chargeable-support")
  })

  test("is death where that came within seven days, even in chargeable support", () => {
    const died = { reason: "died", outcome: "unknown" }
    expect(sequelOf(inChargeable().and(close("2012-11-18", died)))).toBe("died")
    expect(sequelOf(inChargeable().and(close("2012-11-19", died)))).toBe("chargeable-support")
  })

  test("is not told of what has not ended, or never began", () => {
    expect(sequels([inEnablement("e-1"), referred("e-2").and(close("2012-10-09"))])).toEqual([])
  })
})

describe("enablements of a person", () => {
  const first = inEnablement("e-1").and(close("2012-10-14", { outcome: "unknown" }))
  const second = (on: "2012-10-21" | "2012-10-22", personId = "p-1") =>
    anEpisode("e-2").and(refer(on, { personId })).and(startEnablement(on))

  test("are one where no more than seven days lie between them", () => {
    const again = second("2012-10-21").and(close("2012-10-31"))
    expect(sequels([again, first])).toEqual([
      {
        personId: "p-1",
        episodeId: "e-2",
        from: "2012-10-01",
        to: "2012-10-31",
        days: 31,
        episodes: 2,
        sequel: "supporting-self",
      },
    ])
  })

  test("are two where more days lie between them, or where they are two persons'", () => {
    const later = second("2012-10-22").and(close("2012-10-31"))
    expect(sequels([first, later]).map(({ sequel }) => sequel)).toEqual([
      "not-known",
      "supporting-self",
    ])
    const another = second("2012-10-21", "p-2").and(close("2012-10-31"))
    expect(sequels([first, another])).toHaveLength(2)
  })

  test("have not ended while the later one goes on", () => {
    expect(sequels([first, second("2012-10-21")])).toEqual([])
  })

  test("have not ended while the earlier one goes on", () => {
    const short = second("2012-10-21").and(close("2012-10-25"))
    const decade = { from: "2012-10-01", to: "2022-09-30" } as const
    expect(sequels([inEnablement("e-1"), short], decade)).toEqual([])
  })

  test("end with the one that ends last, where one lies within the other", () => {
    const long = inEnablement("e-1").and(close("2012-11-10", { outcome: "unknown" }))
    const short = second("2012-10-21").and(close("2012-10-25"))
    expect(sequels([long, short])).toMatchObject([
      { episodeId: "e-1", to: "2012-11-10", episodes: 2, sequel: "not-known" },
    ])
  })
})

describe("outcomes", () => {
  const episodes = [
    inChargeable("e-1"),
    anEpisode("e-2")
      .and(refer("2012-10-03", { personId: "p-2" }))
      .and(startEnablement("2012-10-03"))
      .and(close("2012-10-31")),
    anEpisode("e-3")
      .and(refer("2012-10-03", { personId: "p-3" }))
      .and(startEnablement("2012-10-03"))
      .and(holdReview("2012-11-09"))
      .and(startChargeable("2012-11-14")),
  ]

  const rowsOf = (period: PartedPeriod) =>
    run(asking()(outcomesView, period), together(episodes))
      .filter(({ enablements }) => enablements > 0)
      .map(({ from, sequel, enablements, share }) => [from, sequel, enablements, share])

  test("count enablements in the month of their last day, with their share of all", () => {
    expect(rowsOf(autumn)).toEqual([
      ["2012-10-01", "supporting-self", 1, 1],
      ["2012-11-01", "chargeable-support", 2, 1],
    ])
    expect(rowsOf({ ...autumn, by: "period" })).toEqual([
      ["2012-10-01", "chargeable-support", 2, 2 / 3],
      ["2012-10-01", "supporting-self", 1, 1 / 3],
    ])
  })

  test("have a row for each thing that may follow, in the order in which it is looked for", () => {
    const rows = run(asking()(outcomesView, { ...autumn, by: "period" }), together(episodes))
    expect(rows.map(({ sequel }) => sequel)).toEqual([
      "died",
      "hospital",
      "chargeable-support",
      "sis",
      "other-service",
      "supporting-self",
      "not-known",
    ])
  })
})
