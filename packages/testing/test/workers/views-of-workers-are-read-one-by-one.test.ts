import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  type Instant,
  type LimitDuration,
} from "@str-service/domain"
import type { WorkerEvent } from "@str-service/domain/worker"
import {
  asOfWorkers,
  employersView,
  run,
  supervisionView,
  trainingView,
} from "@str-service/projections"
import { daysFrom } from "@str-service/testing"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, test } from "vitest"
import { readWorker, workforces } from "./workforces.ts"

const now = { today: "2999-12-31", now: "2999-12-31T23:59:59Z" } as const

const onSomeDay = daysFrom("2012-06-01", "2014-06-30")

/** An instant at which something was recorded, or later than all of it. */
const momentIn = (events: ReadonlyArray<WorkerEvent>, place: number): Instant =>
  events[place % (events.length + 1)]?.metadata.recordedAt ?? now.now

const atWork = (streams: ReadonlyArray<ReadonlyArray<WorkerEvent>>, on: Day, known: Instant) =>
  streams
    .map((stream) => readWorker(stream, on, known))
    .filter((worker) => worker?.isAtWork === true)

/** Any day, or one on which something happened. */
const asked = workforces.chain((workforce) =>
  fc.tuple(
    fc.constant(workforce),
    fc.oneof(
      onSomeDay,
      fc.constantFrom<Day>("2012-10-01", ...workforce.events.map(({ data }) => data.on)),
    ),
    fc.nat(),
  ),
)

test("supervision is due so long after the last one, or after the appointment", () => {
  const isRow = Schema.is(supervisionView.row)
  fc.assert(
    fc.property(asked, ([{ streams, events, policies }, on, place]) => {
      const known = momentIn(events, place)
      const rows = run(asOfWorkers({ on, known }, now)(supervisionView, { policies }), events)
      const every = policies.inForceOn(on)?.workforce?.supervisionEvery
      expect(rows).toHaveLength(atWork(streams, on, known).length)
      for (const worker of atWork(streams, on, known)) {
        const row = rows.find(({ workerId }) => workerId === worker?.workerId)
        const lastOn = worker?.supervisions.toSorted().at(-1) ?? null
        const dueOn = dueAfter(lastOn ?? worker?.appointment.on, every)
        expect(isRow(row)).toBe(true)
        expect(row).toMatchObject({
          lastOn,
          role: worker?.role,
          held: worker?.supervisions.length,
          every: every ?? null,
          dueOn,
          status: statusOf(on, dueOn),
          daysLeft: dueOn === null ? null : daysBetween(on, dueOn),
        })
      }
    }),
  )
})

/** The interval is counted from the day after: as one that begins with that day ends. */
const dueAfter = (since: Day | undefined, every: LimitDuration | undefined): Day | null => {
  if (since === undefined || every === undefined) return null
  return every.endsWith("W")
    ? addDays(since, 7 * Number(every.slice(1, -1)))
    : addMonths(since, Number(every.slice(1, -1)))
}

const statusOf = (on: Day, dueOn: Day | null) => {
  if (dueOn === null) return null
  if (on === dueOn) return "due-today"
  return on > dueOn ? "overdue" : "within"
}

test("training is counted step by step", () => {
  fc.assert(
    fc.property(asked, ([{ streams, events, policies }, on, place]) => {
      const known = momentIn(events, place)
      const rows = run(asOfWorkers({ on, known }, now)(trainingView, { policies }), events)
      const pathway = policies.inForceOn(on)?.workforce?.trainingSteps
      const steps = pathway === undefined ? null : Object.keys(pathway)
      expect(rows).toEqual(
        atWork(streams, on, known).map((worker) => {
          const done = worker?.steps.map(({ step }) => step) ?? []
          return {
            workerId: worker?.workerId,
            role: worker?.role,
            employer: worker?.appointment.employer,
            steps: steps === null ? null : steps.length,
            completed: steps === null ? null : steps.filter((step) => done.includes(step)).length,
            next: steps?.filter((step) => !done.includes(step))[0] ?? null,
            besides: done.filter((step) => !(steps ?? []).includes(step)).length,
            lastOn:
              worker?.steps
                .map((step) => step.on)
                .toSorted()
                .at(-1) ?? null,
          }
        }),
      )
    }),
  )
})

test("employers are counted worker by worker", () => {
  fc.assert(
    fc.property(asked, ([{ streams, events }, on, place]) => {
      const known = momentIn(events, place)
      const rows = run(asOfWorkers({ on, known }, now)(employersView, {}), events)
      const working = atWork(streams, on, known)
      for (const row of rows) {
        const own = working.filter((worker) => {
          const { employer, teams = [], serviceAreas = [] } = worker?.appointment ?? {}
          const among: ReadonlyArray<string | null> = {
            all: [null],
            team: teams,
            serviceArea: serviceAreas,
          }[row.by]
          const named = row.of === null && among.length === 0 ? true : among.includes(row.of)
          return employer === row.employer && named
        })
        expect(row).toMatchObject({
          workers: own.length,
          str: own.filter((worker) => worker?.role === "str").length,
          css: own.filter((worker) => worker?.role === "css").length,
        })
        expect(row.workers).toBeGreaterThan(0)
      }
      const inAll = rows.filter(({ by }) => by === "all").map((row) => row.workers)
      expect(inAll.reduce((sum, part) => sum + part, 0)).toBe(working.length)
    }),
  )
})

test("with a team, only of workers who are part of it", () => {
  fc.assert(
    fc.property(asked, ([{ streams, events, policies }, on]) => {
      const known = now.now
      const ask = asOfWorkers({ on, known, team: "access" }, now)
      expect(run(ask(trainingView, { policies }), events).map(({ workerId }) => workerId)).toEqual(
        atWork(streams, on, known).flatMap((worker) =>
          worker?.appointment.teams.includes("access") === true ? [worker.workerId] : [],
        ),
      )
    }),
  )
})
