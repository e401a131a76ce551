import { correctedEvents, type Day, due, type EpisodeState, phaseOn } from "@str-service/domain"
import { asOf, caseloadView, episodeOn, run } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, caseloads } from "./caseloads.ts"
import { reading } from "./day-by-day.ts"

const now = { today: "2999-12-31", now: "2999-12-31T23:59:59Z" } as const

const heldBy = (state: EpisodeState, on: Day): string | null =>
  correctedEvents(state.history)
    .flatMap(({ type, data }) => (type === "WorkerAssigned" && data.on <= on ? [data] : []))
    .reduce<{ on: Day; workerId: string | null }>(
      (last, next) => (next.on < last.on ? last : next),
      { on: "1900-01-01", workerId: null },
    ).workerId

/** What the obvious reading says of each open episode. */
const openOn = (states: ReadonlyArray<EpisodeState>, on: Day) =>
  states.flatMap((state) => {
    const episode = episodeOn(state, on)
    if (episode.phase === "NotReferred") return []
    const phase = phaseOn(episode, on)
    const read = reading(state, on)
    return phase === "Closed"
      ? []
      : [
          {
            all: null,
            team: episode.referral.team,
            serviceArea: episode.referral.serviceArea ?? null,
            worker: heldBy(state, on),
            personId: episode.referral.personId,
            free: read.free(on),
            inChargeable: read.chargeable(on),
            chargeable: read.charged(on),
            paused: read.paused(on),
            overdue: due(state, on).some(({ daysLeft }) => daysLeft < 0),
          },
        ]
  })

test("every row counts the episodes that the record shows to be open and its own", () => {
  fc.assert(
    fc.property(caseloads, askedDays, ({ states, arriving }, on) => {
      const open = openOn(states, on)
      const rows = run(asOf({ on }, now)(caseloadView), arriving)
      for (const row of rows) {
        const own = open.filter((episode) => episode[row.by] === row.of)
        expect(row).toMatchObject({
          open: own.length,
          referred: own.filter(({ free, inChargeable }) => !free && !inChargeable).length,
          inEnablement: own.filter(({ free }) => free).length,
          inChargeable: own.filter(({ inChargeable }) => inChargeable).length,
          chargeable: own.filter(({ chargeable }) => chargeable).length,
          paused: own.filter(({ paused }) => paused).length,
          overdue: own.filter(({ overdue }) => overdue).length,
          persons: new Set(own.map(({ personId }) => personId)).size,
        })
      }
      for (const by of ["all", "team", "serviceArea", "worker"] as const) {
        const counted = rows.filter((row) => row.by === by).map((row) => row.open)
        expect(
          counted.reduce((sum, part) => sum + part, 0),
          by,
        ).toBe(open.length)
        expect(counted, by).not.toContain(0)
      }
    }),
  )
})
