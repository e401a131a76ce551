import type { Day } from "@str-service/domain"
import { dueList, type Inclusion } from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { inChargeable, inEnablement, referred } from "./given/beginnings.ts"
import type { Episode } from "./given/episode.ts"
import { close, endExemption, exempt, holdReview } from "./given/requests.ts"

const listed = (what: Inclusion) => (episode: Episode, on: Day) =>
  dueList([episode.state], on, { all: true, include: [what] })
    .filter(({ limit }) => limit === "review" || limit === "exemption")
    .map(({ limit, lastDay, daysLeft, status }) => [limit, lastDay, daysLeft, status])

const reviews = listed("reviews")
const exemptions = listed("exemptions")

test("they are shown when asked for, each by itself", () => {
  const episode = inEnablement()
    .and(holdReview("2012-10-08", { nextReviewOn: "2012-10-22" }))
    .and(exempt("x-1", "2012-10-08", { until: "2012-10-22" }))
  expect(reviews(episode, "2012-10-10")).toEqual([["review", "2012-10-22", 12, "within"]])
  expect(exemptions(episode, "2012-10-10")).toEqual([["exemption", "2012-10-22", 12, "within"]])
  expect(dueList([episode.state], "2012-10-22")).toEqual([])
})

test("a row of theirs names the episode, the person and the phase on that day", () => {
  const episode = referred().and(holdReview("2012-10-01", { nextReviewOn: "2012-10-08" }))
  expect(dueList([episode.state], "2012-10-08", { include: ["reviews"] })).toEqual([
    {
      episodeId: "e-1",
      personId: "p-1",
      phase: "Referred",
      limit: "review",
      lastDay: "2012-10-08",
      daysLeft: 0,
      status: "due-today",
    },
  ])
})

test("both stand as limits do, with a week's warning; only a review can be overdue", () => {
  const episode = inEnablement()
    .and(holdReview("2012-10-01", { nextReviewOn: "2012-10-22" }))
    .and(exempt("x-1", "2012-10-01", { until: "2012-10-22" }))
  const standing: ReadonlyArray<readonly [Day, number, string]> = [
    ["2012-10-14", 8, "within"],
    ["2012-10-15", 7, "approaching"],
    ["2012-10-21", 1, "approaching"],
    ["2012-10-22", 0, "due-today"],
  ]
  for (const [on, daysLeft, status] of standing) {
    expect(reviews(episode, on)).toEqual([["review", "2012-10-22", daysLeft, status]])
    expect(exemptions(episode, on)).toEqual([["exemption", "2012-10-22", daysLeft, status]])
  }
  expect(reviews(episode, "2012-10-23")).toEqual([["review", "2012-10-22", -1, "breached"]])
  expect(exemptions(episode, "2012-10-23")).toEqual([])
})

test("both are shown through the last day of support, and not after", () => {
  const episode = inEnablement()
    .and(holdReview("2012-10-01", { nextReviewOn: "2012-10-20" }))
    .and(exempt("x-1", "2012-10-01", { until: "2012-10-20" }))
    .and(close("2012-10-15"))
  expect(reviews(episode, "2012-10-15")).toHaveLength(1)
  expect(exemptions(episode, "2012-10-15")).toHaveLength(1)
  expect(reviews(episode, "2012-10-16")).toEqual([])
  expect(exemptions(episode, "2012-10-16")).toEqual([])
})

test("nothing is shown before the referral", () => {
  expect(reviews(referred().and(holdReview("2012-10-01")), "2012-09-30")).toEqual([])
})

describe("the next review", () => {
  const first = inEnablement().and(holdReview("2012-10-08", { nextReviewOn: "2012-10-22" }))

  test("is not set where no review has been held", () => {
    expect(reviews(inEnablement(), "2012-10-20")).toEqual([])
  })

  test("is no longer due once a later review was held", () => {
    const later = first.and(holdReview("2012-10-20"))
    expect(reviews(later, "2012-10-20")).toEqual([])
    expect(reviews(later, "2012-10-19")).toEqual([["review", "2012-10-22", 3, "approaching"]])
  })

  test("is what the later review set", () => {
    const later = first.and(holdReview("2012-10-20", { nextReviewOn: "2012-11-05" }))
    expect(reviews(later, "2012-10-20")).toEqual([["review", "2012-11-05", 16, "within"]])
  })

  test("stays set when an earlier review is typed up late", () => {
    const late = first.and(holdReview("2012-10-03", { nextReviewOn: "2012-10-10" }))
    expect(reviews(late, "2012-10-09")).toEqual([["review", "2012-10-22", 13, "within"]])
  })

  test("is, of two reviews on a day, what the one recorded last says", () => {
    const again = first.and(holdReview("2012-10-08", { nextReviewOn: "2012-10-29" }))
    expect(reviews(again, "2012-10-09")).toEqual([["review", "2012-10-29", 20, "within"]])
  })
})

describe("the end of an exemption", () => {
  const until = (day: Day) => inChargeable().and(exempt("x-1", "2012-11-12", { until: day }))

  test("is not shown where none is set", () => {
    expect(exemptions(inChargeable().and(exempt("x-1", "2012-11-12")), "2012-12-01")).toEqual([])
  })

  test("is not shown before its first day", () => {
    expect(exemptions(until("2012-12-10"), "2012-11-11")).toEqual([])
    expect(exemptions(until("2012-12-10"), "2012-11-12")).toHaveLength(1)
  })

  test("is not shown from the day on which the exemption was ended", () => {
    const ended = until("2012-12-10").and(endExemption("x-1", "2012-12-01"))
    expect(exemptions(ended, "2012-11-30")).toEqual([["exemption", "2012-12-10", 10, "within"]])
    expect(exemptions(ended, "2012-12-01")).toEqual([])
  })

  test("is not shown once another exemption that lasts longer has begun", () => {
    const renewed = until("2012-12-10").and(
      exempt("x-2", "2012-12-11", { on: "2012-12-01", until: "2012-12-31" }),
    )
    expect(exemptions(renewed, "2012-12-10")).toEqual([["exemption", "2012-12-10", 0, "due-today"]])
    expect(exemptions(renewed, "2012-12-11")).toEqual([["exemption", "2012-12-31", 20, "within"]])
    const forGood = until("2012-12-10").and(exempt("x-2", "2012-12-11"))
    expect(exemptions(forGood, "2012-12-11")).toEqual([])
    const fromTheFirst = inChargeable()
      .and(exempt("x-2", "2012-11-12"))
      .and(exempt("x-1", "2012-11-12", { until: "2012-12-10" }))
    expect(exemptions(fromTheFirst, "2012-12-11")).toEqual([])
  })

  test("does not come back when the exemption that outlasted it is ended", () => {
    const renewed = until("2012-12-10")
      .and(exempt("x-2", "2012-12-11"))
      .and(endExemption("x-2", "2012-12-20"))
    expect(exemptions(renewed, "2012-12-20")).toEqual([])
  })

  test("is that of the one that lasts longest, shown once", () => {
    const two = until("2012-12-10").and(exempt("x-2", "2012-11-20", { until: "2012-12-01" }))
    expect(exemptions(two, "2012-11-20")).toEqual([["exemption", "2012-12-10", 20, "within"]])
    const same = until("2012-12-10").and(exempt("x-2", "2012-11-20", { until: "2012-12-10" }))
    expect(exemptions(same, "2012-11-20")).toHaveLength(1)
    const one = same.and(endExemption("x-2", "2012-12-05"))
    expect(exemptions(one, "2012-12-05")).toEqual([["exemption", "2012-12-10", 5, "approaching"]])
  })
})
