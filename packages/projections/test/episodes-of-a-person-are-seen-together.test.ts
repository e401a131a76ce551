import type { Day } from "@str-service/domain"
import { overlappingEpisodesView, run, secondEnablementsView } from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { anEpisode, type Episode } from "./given/episode.ts"
import {
  close,
  exempt,
  holdReview,
  refer,
  startChargeable,
  startEnablement,
} from "./given/requests.ts"

const enabled = (episodeId: string, on: Day, personId = "p-1"): Episode =>
  anEpisode(episodeId).and(refer(on, { personId })).and(startEnablement(on))

const eventsOf = (episodes: ReadonlyArray<Episode>) => episodes.flatMap(({ events }) => events)

describe("overlapping episodes", () => {
  const overlaps = (...episodes: ReadonlyArray<Episode>) =>
    run(asking({ on: "2012-12-31" })(overlappingEpisodesView), eventsOf(episodes))

  test("share the days from the later referral through the earlier closing", () => {
    const first = enabled("e-1", "2012-10-01").and(close("2012-10-20"))
    const second = enabled("e-2", "2012-10-11").and(close("2012-10-31"))
    expect(overlaps(second, first)).toEqual([
      {
        personId: "p-1",
        episodeId: "e-1",
        otherEpisodeId: "e-2",
        from: "2012-10-11",
        to: "2012-10-20",
        days: 10,
        daysChargeableTwice: 0,
      },
    ])
  })

  test("are open through the day asked about, and listed pair by pair", () => {
    const [one, two, three] = [
      enabled("e-1", "2012-12-01"),
      enabled("e-2", "2012-12-01"),
      enabled("e-3", "2012-12-30"),
    ]
    const rows = overlaps(one, two, three)
    expect(rows.map((row) => [row.episodeId, row.otherEpisodeId, row.days])).toEqual([
      ["e-1", "e-2", 31],
      ["e-1", "e-3", 2],
      ["e-2", "e-3", 2],
    ])
  })

  test("say on how many of those days both may be charged for", () => {
    const [one, other] = ["e-1", "e-2"].map((id) =>
      enabled(id, "2012-10-01").and(holdReview("2012-10-20")).and(startChargeable("2012-11-01")),
    )
    if (one === undefined || other === undefined) return
    const partly = other.and(exempt("x-1", "2012-11-11"))
    expect(overlaps(one, partly)[0]?.daysChargeableTwice).toBe(10)
  })

  test("are of one person, and share a day", () => {
    const ended = enabled("e-1", "2012-10-01").and(close("2012-10-20"))
    expect(overlaps(ended, enabled("e-2", "2012-10-21"))).toEqual([])
    expect(overlaps(ended, enabled("e-2", "2012-10-11", "p-2"))).toEqual([])
  })
})

describe("a second enablement", () => {
  const seconds = (...episodes: ReadonlyArray<Episode>) =>
    run(asking({ on: "2013-06-30" })(secondEnablementsView), eventsOf(episodes))

  test("says how long after the one before it started", () => {
    const first = enabled("e-1", "2012-10-01").and(close("2012-10-20"))
    expect(seconds(enabled("e-2", "2012-11-20"), first)).toEqual([
      {
        personId: "p-1",
        episodeId: "e-2",
        startedOn: "2012-11-20",
        number: 2,
        previousEpisodeId: "e-1",
        previousStartedOn: "2012-10-01",
        previousEndedOn: "2012-10-20",
        daysSince: 31,
      },
    ])
  })

  test("is counted on from the first, person by person", () => {
    const rows = seconds(
      enabled("e-3", "2013-03-01"),
      enabled("e-4", "2013-03-01", "p-2"),
      enabled("e-1", "2012-10-01").and(close("2012-10-20")),
      enabled("e-2", "2013-01-01").and(close("2013-01-20")),
    )
    expect(rows.map(({ episodeId, number }) => [episodeId, number])).toEqual([
      ["e-2", 2],
      ["e-3", 3],
    ])
  })

  test("of an enablement that is still going on came before its end", () => {
    const rows = seconds(enabled("e-1", "2013-06-01"), enabled("e-2", "2013-06-11"))
    expect(rows).toMatchObject([{ previousEndedOn: "2013-06-30", daysSince: -19 }])
  })
})
