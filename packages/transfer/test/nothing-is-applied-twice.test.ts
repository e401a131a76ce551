import { type Day, type EpisodeEvent, episodeDecider, initialState } from "@str-service/domain"
import { EpisodeCommand as EpisodeCommandSchema } from "@str-service/domain/schemas"
import { kmptStr } from "@str-service/policy"
import { transferredIn } from "@str-service/transfer"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  after,
  applied,
  type Episodes,
  firstDay,
  lastDay,
  legacyCase,
  planned,
  plans,
  stage,
} from "./a-caseload.ts"

type EpisodeCommand = typeof EpisodeCommandSchema.Type

const nobody: Episodes = new Map()

describe("whatever the plan", () => {
  test("applying it again adds nothing", () => {
    fc.assert(
      fc.property(plans, ({ plan }) => {
        const once = applied(plan)
        const twice = applied(plan, lastDay, after(nobody, once.events))
        expect(twice.events).toEqual([])
        expect(twice.already).toEqual(once.transferred)
      }),
    )
  })

  test("applying it day by day comes to the same as applying it at the end", () => {
    fc.assert(
      fc.property(plans, ({ plan }) => {
        const days: ReadonlyArray<Day> = [...plan.stages.map(({ on }) => on), lastDay]
        const events: Array<EpisodeEvent> = []
        for (const day of days) events.push(...applied(plan, day, after(nobody, events)).events)
        expect(events).toEqual(applied(plan).events)
      }),
    )
  })

  test("after an interruption anywhere, applying it again adds exactly what is missing", () => {
    const interrupted = plans.chain(({ plan }) => {
      const { events } = applied(plan)
      const ends = events.flatMap((event, place) =>
        event.metadata.commandId === events[place + 1]?.metadata.commandId ? [] : [place + 1],
      )
      return fc.record({ plan: fc.constant(plan), end: fc.constantFrom(0, ...ends) })
    })
    fc.assert(
      fc.property(interrupted, ({ plan, end }) => {
        const whole = applied(plan).events
        const there = whole.slice(0, end)
        const rest = applied(plan, lastDay, after(nobody, there)).events
        expect([...there, ...rest]).toEqual(whole)
      }),
    )
  })

  test("its commands, carried out one after another, come to its events", () => {
    fc.assert(
      fc.property(plans, ({ plan }) => {
        const { commands, events } = applied(plan)
        const carriedOut = commands.reduce<{ events: ReadonlyArray<EpisodeEvent> }>(
          (done, command) => {
            const state = after(nobody, done.events).get(command.metadata.episodeId)
            const more = Result.getOrThrow(decide(command, state ?? initialState))
            return { events: [...done.events, ...more] }
          },
          { events: [] },
        )
        expect(carriedOut.events).toEqual(events)
      }),
      { numRuns: 30 },
    )
  })

  test("with another plan in between, everybody goes once", () => {
    fc.assert(
      fc.property(
        plans,
        plans,
        fc.constantFrom(firstDay, "2012-12-31", lastDay),
        (one, other, day) => {
          const before = applied(one.plan, day)
          const states = after(nobody, before.events)
          const later = applied(other.plan, lastDay, states)
          const moved = [...before.transferred, ...later.transferred].map(({ caseId }) => caseId)
          expect(moved).toHaveLength(new Set(moved).size)
          expect([...transferredIn(after(states, later.events)).keys()].toSorted()).toEqual(
            moved.toSorted(),
          )
        },
      ),
    )
  })

  test("what is due is transferred, has been, or is left out with a reason", () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(firstDay, "2012-12-31", lastDay), ({ plan }, day) => {
        const { transferred, already, leftOut } = applied(plan, day)
        const due = plan.cases.filter(({ on }) => on !== null && on <= day)
        expect(transferred.length + already.length + leftOut.length).toBe(due.length)
      }),
    )
  })
})

const plan = planned({
  cases: [legacyCase("e-1", { serviceArea: "community-mental-health-teams" })],
  stages: [stage("one", "2012-11-05")],
})
const { decide } = episodeDecider(kmptStr)
const metadata = (commandId: string) => ({
  episodeId: "e-1",
  commandId,
  now: "2012-10-15T09:00:00Z" as const,
  today: lastDay,
  actor: "w-9",
})

const referredBefore = (personId: string): Episodes =>
  after(
    nobody,
    Result.getOrThrow(
      decide(
        {
          type: "Refer",
          data: { on: "2012-10-15", personId, team: "recovery", facts: {} },
          metadata: metadata("c-1"),
        },
        initialState,
      ),
    ),
  )

const with_ = (states: Episodes, command: Parameters<typeof decide>[0]): Episodes => {
  const state = states.get("e-1") ?? initialState
  return after(states, Result.getOrThrow(decide(command, state)))
}

describe("a case of a stage that is due", () => {
  test("is referred by the legacy service, assessed, and closed with onward SIS on the stage's day", () => {
    const { events, transferred } = applied(plan)
    expect(events.map(({ type }) => type)).toEqual(["Referred", "EligibilityAssessed", "Closed"])
    expect(events.map(({ data }) => ("on" in data ? data.on : null))).toEqual([
      "2012-11-05",
      "2012-11-05",
      "2012-11-05",
    ])
    expect(events[0]?.data).toMatchObject({
      personId: "p-e-1",
      team: "recovery",
      serviceArea: "community-mental-health-teams",
      facts: { currentProvision: "in-house-css", hasOpenEpisode: false },
    })
    expect(events[2]?.data).toEqual({
      on: "2012-11-05",
      reason: "transferred",
      outcome: "sis",
      onward: "sis",
    })
    expect(events.map(({ metadata: { commandId } }) => commandId)).toEqual([
      "transfer:e-1:refer",
      "transfer:e-1:refer",
      "transfer:e-1:close",
    ])
    expect(transferred).toEqual([{ caseId: "e-1", stage: "one", on: "2012-11-05" }])
  })

  test("is due on its day, and not before", () => {
    expect(applied(plan, "2012-11-04").events).toEqual([])
    expect(applied(plan, "2012-11-05").events).toHaveLength(3)
  })

  test("is told what the service knows of the person's other episodes", () => {
    const two = planned({
      cases: [legacyCase("e-1"), legacyCase("e-2", { personId: "p-e-1" })],
      stages: [stage("one", "2012-11-05")],
    })
    const referred = applied(two).events.filter((event) => event.type === "Referred")
    expect(referred.map(({ data }) => data.facts["hasOpenEpisode"])).toEqual([false, true])
  })

  describe("is told how long ago the person's last enablement ended", () => {
    const before = (episodeId: string) => ({ ...metadata("c-1"), episodeId })
    const refer: EpisodeCommand = {
      type: "Refer",
      data: {
        on: "2012-10-01",
        personId: "p-e-1",
        team: "recovery",
        facts: { inCrisis: true, expectedNeed: "short-term", hasOpenEpisode: false },
      },
      metadata: before("e-0"),
    }
    const more = (commandId: string, type: string, data: object): EpisodeCommand =>
      Schema.decodeUnknownSync(EpisodeCommandSchema)({
        type,
        data,
        metadata: { ...before("e-0"), commandId },
      })
    const enablement = (on: Day) => more("c-2", "StartEnablement", { on })
    const review = more("c-3", "HoldReview", { on: "2012-10-20", continuingNeed: ["daily-living"] })
    const chargeable = more("c-4", "StartChargeable", { on: "2012-10-25" })
    const exempt = more("c-5", "RecordFacts", {
      on: "2012-10-21",
      facts: { section117Aftercare: false },
    })
    const close = more("c-6", "Close", {
      on: "2012-11-01",
      reason: "goals-met",
      outcome: "supporting-self",
    })

    test.each<readonly [string, ReadonlyArray<EpisodeCommand>, boolean, number | undefined]>([
      ["never", [refer], true, undefined],
      ["not by the day", [refer, enablement("2012-11-06")], true, undefined],
      ["it runs", [refer, enablement("2012-10-01")], true, 0],
      ["with its closing", [refer, enablement("2012-10-01"), close], false, 4],
      [
        "the day before it was charged for",
        [refer, enablement("2012-10-01"), review, exempt, chargeable],
        true,
        12,
      ],
      [
        "and it was closed later",
        [refer, enablement("2012-10-01"), review, exempt, chargeable, close],
        false,
        12,
      ],
    ])("%s", (_, commands, hasOpenEpisode, days) => {
      const episodes = commands.reduce<Episodes>((states, command) => {
        const state = states.get("e-0") ?? initialState
        return after(states, Result.getOrThrow(decide(command, state)))
      }, nobody)
      const [referred] = applied(plan, lastDay, episodes).events
      const facts = referred?.type === "Referred" ? referred.data.facts : {}
      expect([facts["hasOpenEpisode"], facts["daysSinceLastEnablement"]]).toEqual([
        hasOpenEpisode,
        days,
      ])
    })
  })

  test("is only closed where it has an episode", () => {
    const { events } = applied(plan, lastDay, referredBefore("p-e-1"))
    expect(events.map(({ type }) => type)).toEqual(["Closed"])
  })

  test("is referred where a referral of its id was withdrawn", () => {
    const withdrawn = with_(referredBefore("p-2"), {
      type: "Withdraw",
      data: { target: "c-1/0", reason: "wrong-episode" },
      metadata: metadata("c-2"),
    })
    const { events } = applied(plan, lastDay, withdrawn)
    expect(events.map(({ type }) => type)).toEqual(["Referred", "EligibilityAssessed", "Closed"])
  })

  test("stays as it is where its id is that of another person's episode", () => {
    const { events, leftOut } = applied(plan, lastDay, referredBefore("p-2"))
    expect(events).toEqual([])
    expect(leftOut[0]?.why._tag).toBe("EpisodeOfAnotherPerson")
    expect(leftOut[0]?.message).toMatch(/mend its person_id/u)
  })

  test("stays as it is where its support ended otherwise", () => {
    const ended = with_(referredBefore("p-e-1"), {
      type: "Close",
      data: { on: "2012-10-20", reason: "died", outcome: "unknown" },
      metadata: metadata("c-2"),
    })
    const { events, leftOut } = applied(plan, lastDay, ended)
    expect(events).toEqual([])
    expect(leftOut).toMatchObject([{ why: { _tag: "EndedOtherwise", closedOn: "2012-10-20" } }])
    expect(leftOut[0]?.message).toMatch(/ended on 2012-10-20/u)
  })

  test("counts as transferred where somebody closed it by hand", () => {
    const ended = with_(referredBefore("p-e-1"), {
      type: "Close",
      data: { on: "2012-10-20", reason: "transferred", outcome: "sis" },
      metadata: metadata("c-2"),
    })
    expect(applied(plan, lastDay, ended).already).toHaveLength(1)
    expect(transferredIn(ended)).toEqual(new Map())
  })

  test("is left to a person where its transfer was taken back", () => {
    const takenBack = with_(after(nobody, applied(plan).events), {
      type: "Withdraw",
      data: { target: "transfer:e-1:close/0", reason: "entered-wrongly" },
      metadata: metadata("c-3"),
    })
    const { events, leftOut } = applied(plan, lastDay, takenBack)
    expect(events).toEqual([])
    expect(leftOut[0]?.why._tag).toBe("TransferTakenBack")
    expect(leftOut[0]?.message).toMatch(/Close the episode by hand/u)
  })

  test("is left out as a whole where the core refuses any of it", () => {
    const early = planned({
      cases: [legacyCase("e-1", { facts: { ...legacyCase("e-1").facts, shoeSize: 9 } })],
      stages: [stage("one", "2012-11-05")],
    })
    expect(applied(early)).toMatchObject({
      events: [],
      leftOut: [{ why: { _tag: "FactsRefused" } }],
    })
    const late = applied(plan, lastDay, nobody, { today: "2012-11-04" })
    expect(late.leftOut[0]?.message).toMatch(/later than today/u)
    const reviewed = with_(referredBefore("p-e-1"), {
      type: "AssignWorker",
      data: { on: "2012-12-01", workerId: "w-1" },
      metadata: metadata("c-4"),
    })
    expect(applied(plan, lastDay, reviewed).leftOut[0]?.why._tag).toBe("ClosesTooEarly")
  })

  test("is not transferred again by a plan that knows that it was, be it on record or not", () => {
    const there = after(nobody, applied(plan).events)
    const knowing = planned({
      cases: [legacyCase("e-1")],
      stages: [stage("one", "2012-11-05")],
      transferred: transferredIn(there),
    })
    expect(applied(knowing, lastDay, there)).toMatchObject({ events: [], already: [{}] })
    const { events, leftOut } = applied(knowing)
    expect(events).toEqual([])
    expect(leftOut[0]?.why._tag).toBe("TransferNotOnRecord")
    expect(leftOut[0]?.message).toMatch(/Name the events that the plan was made with/u)
  })
})
