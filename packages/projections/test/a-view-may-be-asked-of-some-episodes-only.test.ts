import {
  column,
  dueListView,
  episodes,
  run,
  summaryView,
  timelineView,
  view,
} from "@str-service/projections"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { inEnablement, referred } from "./given/beginnings.ts"
import { anEpisode } from "./given/episode.ts"
import { assign, refer } from "./given/requests.ts"

const held = inEnablement("e-1").and(assign("2012-10-05", "w-1")).and(assign("2012-10-20", "w-2"))
const other = anEpisode("e-2").and(refer("2012-10-10", { team: "recovery" }))
const events = [...held.events, ...other.events]

const shown = (asked: Parameters<typeof asking>[0]) =>
  run(asking(asked)(summaryView), events).map(({ episodeId }) => episodeId)

test("of those that a team referred", () => {
  expect(shown({ team: "recovery" })).toEqual(["e-2"])
})

test("of those that a worker held on the day asked about", () => {
  expect(shown({ worker: "w-1" })).toEqual([])
  expect(shown({ worker: "w-1", on: "2012-10-19" })).toEqual(["e-1"])
})

test("of those that were referred by the day", () => {
  expect(shown({ on: "2012-10-09" })).toEqual(["e-1"])
})

test("of one of them, where a timeline is asked for", () => {
  const told = (episodeId?: string) => run(asking()(timelineView, { episodeId }), events)
  expect(told("e-2").map(({ episodeId }) => episodeId)).toEqual(["e-2"])
  expect(told()).toHaveLength(2)
})

test("of episodes folded before, all together or one by one", () => {
  const asked = asking()(summaryView)
  const states = [...run(episodes, events)].map(([, state]) => state)
  expect(run(asked.ofEpisodes, states)).toEqual(run(asked, events))
  expect(states.flatMap((state) => asked.rowsOf?.(state) ?? [])).toHaveLength(2)
  const early = asking({ on: "2012-09-30" })(summaryView)
  expect(early.rowsOf?.(referred().state)).toEqual([])
})

test("of what is due in them", () => {
  const due = (all?: boolean) =>
    run(asking({ on: "2012-11-09" })(dueListView, { all }), events).map(({ limit }) => limit)
  expect(due()).toEqual(["enablement"])
  expect(due(true)).toEqual(["enablement", "total"])
})

test("of several at once, by a step of its own", () => {
  const teams = view({
    name: "teams",
    answers: "Which teams referred?",
    row: Schema.Struct({ team: column(Schema.String, { means: "A referring team." }) }),
    over: () => ({
      name: "teams",
      initial: "",
      step: (seen: string, { episode }) => `${seen} ${episode.referral.team}`,
      finish: (seen) =>
        seen
          .trim()
          .split(" ")
          .toSorted()
          .map((team) => ({ team })),
    }),
  })
  const asked = asking()(teams)
  expect(run(asked, events)).toEqual([{ team: "access" }, { team: "recovery" }])
  expect(asked.rowsOf).toBeUndefined()
})

test("as of now where no time is named", () => {
  expect(asking()(summaryView)).toMatchObject({ on: "2020-01-01", known: "2020-01-01T12:00:00Z" })
})
