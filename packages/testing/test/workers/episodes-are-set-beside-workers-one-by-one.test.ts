import { addDays, correctedEvents, type Day, type EpisodeState, phaseOn } from "@str-service/domain"
import { asOf, episodeOn, run, unassignedView, workerCaseloadView } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, caseloads } from "../projections/caseloads.ts"
import { readWorker, workforces } from "./workforces.ts"

const now = { today: "2999-12-31", now: "2999-12-31T23:59:59Z" } as const

/** Who was last assigned by a day. */
const assignmentOf = (state: EpisodeState, on: Day) =>
  correctedEvents(state.history)
    .flatMap(({ type, data }) => (type === "WorkerAssigned" && data.on <= on ? [data] : []))
    .reduce<{ readonly on: Day; readonly workerId: string } | undefined>(
      (last, next) => (last === undefined || next.on >= last.on ? next : last),
      undefined,
    )

const openOn = (states: ReadonlyArray<EpisodeState>, on: Day) =>
  states.flatMap((state) => {
    const episode = episodeOn(state, on)
    return episode.phase === "NotReferred" || phaseOn(episode, on) === "Closed"
      ? []
      : [{ episode, assignment: assignmentOf(state, on) }]
  })

const asked = fc.tuple(caseloads, workforces, askedDays)

test("an open episode is listed for why nobody holds it who should, and no other is", () => {
  fc.assert(
    fc.property(asked, ([{ states, arriving }, { streams, workers, policies }, on]) => {
      const rows = run(asOf({ on }, now)(unassignedView, { workers, policies }), arriving)
      const onlyStr = policies.inForceOn(on)?.workforce?.onlyStrWorkers === true
      const why = openOn(states, on).map(({ episode, assignment }) => {
        if (assignment === undefined) return [episode.episodeId, "never-assigned"]
        const { workerId } = assignment
        const worker = streams
          .map((stream) => readWorker(stream, on, now.now))
          .find((one) => one?.workerId === workerId)
        if (worker === undefined) return [episode.episodeId, "worker-not-appointed"]
        if (!worker.isAtWork) return [episode.episodeId, "worker-left"]
        return [episode.episodeId, onlyStr && worker.role === "css" ? "worker-not-str" : "held"]
      })
      expect(rows.map(({ episodeId, because }) => [episodeId, because])).toEqual(
        why.filter(([, because]) => because !== "held").toSorted(),
      )
    }),
  )
})

test("nobody has held an episode since its referral, or since its worker left", () => {
  fc.assert(
    fc.property(asked, ([{ states, arriving }, { streams, workers, policies }, on]) => {
      const open = openOn(states, on)
      for (const row of run(asOf({ on }, now)(unassignedView, { workers, policies }), arriving)) {
        const own = open.find(({ episode }) => episode.episodeId === row.episodeId)
        const left = streams
          .map((stream) => readWorker(stream, on, now.now))
          .find((one) => one?.workerId === row.workerId)?.leftOn
        expect(row.assignedOn).toBe(own?.assignment?.on ?? null)
        expect(row.nobodySince).toBe(
          {
            "never-assigned": own?.episode.referral.on,
            "worker-left": [addDays(left ?? on, 1), row.assignedOn ?? on].toSorted().at(-1),
            "worker-not-appointed": null,
            "worker-not-str": null,
          }[row.because],
        )
      }
    }),
  )
})

test("a worker's caseload counts the open episodes that are theirs while at work", () => {
  fc.assert(
    fc.property(asked, ([{ states, arriving }, { streams, workers, policies }, on]) => {
      const rows = run(asOf({ on }, now)(workerCaseloadView, { workers, policies }), arriving)
      const known = streams.flatMap((stream) => readWorker(stream, on, now.now) ?? [])
      const gone = known.filter(({ isAtWork }) => !isAtWork).map(({ workerId }) => workerId)
      const held = openOn(states, on).flatMap(({ assignment }) => assignment?.workerId ?? [])
      const expected = new Set([
        ...known.flatMap(({ workerId, isAtWork }) => (isAtWork ? [workerId] : [])),
        ...held.filter((workerId) => !gone.includes(workerId)),
      ])
      expect(rows.map(({ workerId }) => workerId)).toEqual([...expected].toSorted())
      const limit = policies.inForceOn(on)?.workforce?.caseloadLimit ?? null
      for (const row of rows) {
        const open = held.filter((workerId) => workerId === row.workerId).length
        const worker = known.find(({ workerId }) => workerId === row.workerId)
        expect(row).toMatchObject({
          open,
          limit,
          room: limit === null ? null : limit - open,
          role: worker?.role ?? null,
          employer: worker?.appointment.employer ?? null,
        })
      }
    }),
  )
})
