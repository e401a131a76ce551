import { missedContactsView, run } from "@str-service/projections"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { inEnablement } from "./given/beginnings.ts"
import type { Episode } from "./given/episode.ts"
import { assign, holdReview, missed, support } from "./given/requests.ts"

const rowsOf = ({ events }: Episode) =>
  run(asking()(missedContactsView, { from: "2012-10-05", to: "2012-10-31" }), events)

const missedBecause = (on: "2012-10-09" | "2012-10-10", how: string) => ({
  type: "RecordMissedSupport" as const,
  data: { on, how },
})

test("the missed contacts of a period are told apart by how they came to be missed", () => {
  const episode = inEnablement()
    .and(assign("2012-10-02", "w-1"))
    .and(missed("2012-10-04"))
    .and(missed("2012-10-08"))
    .and(missedBecause("2012-10-09", "cancelled-by-person"))
    .and(missedBecause("2012-10-10", "cancelled-by-service"))
    .and(missed("2012-11-01"))
  expect(rowsOf(episode)).toEqual([
    {
      episodeId: "e-1",
      personId: "p-1",
      workerId: "w-1",
      missed: 3,
      didNotAttend: 1,
      cancelledByPerson: 1,
      cancelledByService: 1,
      lastMissedOn: "2012-10-10",
      sinceLastGiven: 3,
      reviewedOn: null,
    },
  ])
})

test("those since support was last given are counted by their days, not by their typing up", () => {
  const episode = inEnablement()
    .and(missed("2012-10-20"))
    .and(missed("2012-10-08"))
    .and(support("2012-10-10"))
  expect(rowsOf(episode)).toMatchObject([
    { missed: 2, lastMissedOn: "2012-10-20", sinceLastGiven: 1 },
  ])
})

test("one missed on the day on which support was given is not since then", () => {
  const episode = inEnablement().and(missed("2012-10-10")).and(support("2012-10-10"))
  expect(rowsOf(episode)).toMatchObject([{ missed: 1, sinceLastGiven: 0 }])
})

test("a review on the very day counts", () => {
  const episode = inEnablement().and(missed("2012-10-08")).and(holdReview("2012-10-08"))
  expect(rowsOf(episode)).toMatchObject([{ reviewedOn: "2012-10-08" }])
})

test("the first review since the last one missed is named, and no earlier one", () => {
  const missing = inEnablement().and(holdReview("2012-10-07")).and(missed("2012-10-08"))
  expect(rowsOf(missing)).toMatchObject([{ reviewedOn: null }])
  const reviewed = missing.and(holdReview("2012-11-09")).and(holdReview("2012-11-02"))
  expect(rowsOf(reviewed)).toMatchObject([{ reviewedOn: "2012-11-02" }])
})

test("an episode without a missed contact has no row", () => {
  expect(rowsOf(inEnablement().and(support("2012-10-10")))).toEqual([])
})
