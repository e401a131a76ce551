import { addDays, type Day, type EpisodeEvent, type EpisodeEventType } from "@str-service/domain"
import * as fc from "fast-check"
import { anEpisode, type Episode } from "./episode.ts"
import { always, sixMonths, sixWeeks } from "./policies.ts"
import {
  amend,
  assign,
  close,
  endExemption,
  exempt,
  giveNotice,
  holdReview,
  missed,
  pause,
  type Request,
  recordFacts,
  refer,
  resume,
  startChargeable,
  startEnablement,
  support,
  withdraw,
} from "./requests.ts"

const begin: Day = "2012-10-01"

/** Days before, in and after the time that histories tell of. */
export const days = fc.integer({ min: -5, max: 300 }).map((count) => addDays(begin, count))

/** What happens, by a number that settles how long, and one that settles to whom. */
const happenings = {
  Referred: (on: Day, n: number, who: number) =>
    refer(on, {
      personId: `p-${who}`,
      team: n % 2 === 0 ? "access" : "recovery",
      facts: { inCrisis: true, section117: n % 3 === 0 },
    }),
  FactsRecorded: (on: Day, n: number) => recordFacts(on, { inCrisis: n % 3 !== 0 }),
  EnablementStarted: (on: Day) => startEnablement(on),
  ChargeableStarted: (on: Day) => startChargeable(on),
  Closed: (on: Day) => close(on),
  WorkerAssigned: (on: Day, _: number, who: number) => assign(on, `w-${who}`),
  SupportRecorded: (on: Day, n: number) => support(on, n + 1),
  SupportMissed: (on: Day) => missed(on),
  ReviewHeld: (on: Day, n: number) =>
    holdReview(on, n % 2 === 0 ? {} : { nextReviewOn: addDays(on, n) }),
  ChargeNoticeGiven: (on: Day) => giveNotice(on),
  ChargeExemptionGranted: (on: Day, n: number, who: number) =>
    exempt(`x-${who}`, on, n % 3 === 0 ? {} : { until: addDays(on, n) }),
  ChargeExemptionEnded: (on: Day, _: number, who: number) => endExemption(`x-${who}`, on),
  Paused: (on: Day, n: number) => pause(on, n % 2 === 0 ? {} : { resumedOn: addDays(on, n) }),
  Resumed: (on: Day) => resume(on),
} as const satisfies Partial<Record<EpisodeEventType, (on: Day, n: number, who: number) => Request>>

type Happening = keyof typeof happenings

const kinds = Object.keys(happenings).filter((kind): kind is Happening => kind in happenings)

/** One thing after another: most succeed, some are typed up late, and some are corrections. */
const moves = fc.record({
  kind: fc.constantFrom<Happening | "Amended" | "Withdrawn">(...kinds, "Amended", "Withdrawn"),
  /** Days since the command before. */
  gap: fc.nat({ max: 14 }),
  /** Days between what happened and its being typed up. */
  late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 20 })),
  n: fc.nat({ max: 40 }),
  who: fc.integer({ min: 1, max: 3 }),
  /** Which event is corrected. */
  which: fc.nat(),
})
type Move = typeof moves extends fc.Arbitrary<infer M> ? M : never

const requestOf = (move: Move, on: Day, events: ReadonlyArray<EpisodeEvent>): Request => {
  const { kind, n, who, which } = move
  if (kind !== "Amended" && kind !== "Withdrawn") return happenings[kind](on, n, who)
  const told = events.filter(({ type }) => type in happenings)
  const target = told[which % Math.max(1, told.length)]
  if (target === undefined) return refer(on)
  if (kind === "Withdrawn") return withdraw(target.metadata.eventId)
  const replacement = kinds.find((known) => known === target.type)
  const newDay = addDays(target.data.on, (n % 9) - 4)
  // An amendment moves a pause's beginning; its end is an event of its own.
  if (replacement === "Paused") return amend(target.metadata.eventId, pause(newDay))
  return replacement === undefined
    ? refer(on)
    : amend(target.metadata.eventId, happenings[replacement](newDay, n, who))
}

const policies = fc.constantFrom(
  always(),
  always({ limits: () => [{ ...sixWeeks, max: "P2W", pauses: "clock-stops" }, sixMonths] }),
)

/** Histories as the core accepts them: what it refuses is left out. */
export const episodeOf = (episodeId: string): fc.Arbitrary<Episode> =>
  fc
    .tuple(policies, fc.nat({ max: 1 }), fc.array(moves, { size: "max", maxLength: 30 }))
    .map(([rules, first, all]) => {
      let today = addDays(begin, first)
      let episode = anEpisode(episodeId, rules)
        .and(happenings.Referred(today, 1 + first, 1 + first))
        .and(startEnablement(today))
        .and(holdReview(today))
      for (const move of all) {
        today = addDays(today, move.gap)
        const request = requestOf(move, addDays(today, -move.late), episode.events)
        episode = episode.perhaps(request, { today, now: `${today}T10:00:00.000Z` })
      }
      return episode
    })

/** A few episodes at once. */
export const caseloads: fc.Arbitrary<ReadonlyArray<Episode>> = fc.tuple(
  episodeOf("e-1"),
  episodeOf("e-2"),
  episodeOf("e-3"),
)

/** The events of several streams in one of the orders that keeps each stream's own. */
export const interleaved = (
  streams: ReadonlyArray<ReadonlyArray<EpisodeEvent>>,
): fc.Arbitrary<ReadonlyArray<EpisodeEvent>> =>
  fc
    .shuffledSubarray(
      streams.flatMap((events, stream) => events.map(() => stream)),
      { minLength: streams.flat().length },
    )
    .map((turns) => {
      const left = streams.map((events) => events.values())
      return turns.flatMap((stream) => {
        const next = left[stream]?.next()
        return next === undefined || next.done === true ? [] : [next.value]
      })
    })
