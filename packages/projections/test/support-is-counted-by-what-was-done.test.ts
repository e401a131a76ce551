import {
  run,
  type SupportRow,
  supportOnPausedDaysView,
  supportView,
} from "@str-service/projections"
import { describe, expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { inChargeable, inEnablement } from "./given/beginnings.ts"
import type { Episode } from "./given/episode.ts"
import { missed, pause, resume, support } from "./given/requests.ts"

const autumn = { from: "2012-10-01", to: "2012-12-31" } as const

const rowsOf = (episode: Episode, by: SupportRow["by"], period = autumn) =>
  run(asking()(supportView, { ...period, by: [by] }), episode.events)

const about = (areas: ReadonlyArray<string>, activities: ReadonlyArray<string> = []) => {
  const { type, data } = support("2012-10-05", 30)
  return { type, data: { ...data, areas, activities } }
}

describe("support given", () => {
  test("is what was given in the period, both end days included", () => {
    const episode = inEnablement()
      .and(support("2012-10-04", 10))
      .and(support("2012-10-05", 20))
      .and(support("2012-10-09", 40))
      .and(support("2012-10-10", 80))
      .and(missed("2012-10-08"))
    const period = { from: "2012-10-05", to: "2012-10-09", by: ["all"] } as const
    expect(run(asking()(supportView, period), episode.events)).toEqual([
      {
        by: "all",
        of: null,
        episodes: 1,
        contacts: 2,
        minutes: 60,
        missed: 1,
        contactsOnPausedDays: 0,
        minutesOnPausedDays: 0,
      },
    ])
  })

  test("counts in full under each of its areas, and where none is named under none", () => {
    const episode = inEnablement()
      .and(about(["advocacy", "daily-living", "advocacy"]))
      .and(about([]))
      .and(missed("2012-10-06"))
    expect(rowsOf(episode, "area")).toMatchObject([
      { of: null, contacts: 1, minutes: 30, missed: null },
      { of: "advocacy", contacts: 1, minutes: 30, missed: null },
      { of: "daily-living", contacts: 1, minutes: 30, missed: null },
    ])
  })

  test("counts under its activities, its setting and its mode", () => {
    const episode = inEnablement()
      .and(about(["advocacy"], ["accompanying", "care-planning"]))
      .and(missed("2012-10-06"))
    expect(rowsOf(episode, "activity").map(({ of }) => of)).toEqual([
      "accompanying",
      "care-planning",
    ])
    expect(rowsOf(episode, "setting").map(({ of }) => of)).toEqual(["home"])
    expect(rowsOf(episode, "mode").map(({ of }) => of)).toEqual(["face-to-face"])
  })

  test("is its worker's; of a missed contact nobody's where nobody is named", () => {
    const episode = inEnablement().and(support("2012-10-05")).and(missed("2012-10-08"))
    expect(rowsOf(episode, "worker")).toMatchObject([
      { of: null, contacts: 0, missed: 1 },
      { of: "w-1", contacts: 1, missed: 0 },
    ])
    expect(rowsOf(episode, "team")).toMatchObject([{ of: "access", contacts: 1, missed: 1 }])
  })

  test("is of the phase that its own day lay in, whenever it was typed up", () => {
    const episode = inChargeable().and(support("2012-11-20")).and(support("2012-11-11", 15))
    expect(rowsOf(episode, "phase")).toMatchObject([
      { of: "InChargeable", minutes: 60 },
      { of: "InEnablement", minutes: 15 },
    ])
  })
})

describe("support on a paused day", () => {
  const episode = inEnablement()
    .and(pause("2012-10-10"))
    .and(support("2012-10-12", 25))
    .and(resume("2012-10-15"))
    .and(support("2012-10-15"))
    .and(missed("2012-10-11"))

  test("counts as support, and is counted by itself too", () => {
    expect(rowsOf(episode, "all")).toMatchObject([
      { contacts: 2, minutes: 85, contactsOnPausedDays: 1, minutesOnPausedDays: 25, missed: 1 },
    ])
  })

  test("is listed, so that it can be looked into", () => {
    expect(run(asking()(supportOnPausedDaysView, autumn), episode.events)).toEqual([
      {
        episodeId: "e-1",
        personId: "p-1",
        on: "2012-10-12",
        minutes: 25,
        workerId: "w-1",
        eventId: "e-1-4/0",
      },
    ])
  })
})
