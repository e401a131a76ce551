import {
  addDays,
  correctedEvents,
  type Day,
  type EpisodeEvent,
  type Facts,
  type FactualEvent,
  fold,
  type LimitRule,
  type LimitStart,
  lastDayOf,
  type Policy,
} from "@str-service/domain"
import { type Figures, simulate, totals } from "@str-service/simulation"
import fc from "fast-check"
import { expect, test } from "vitest"
import { histories, versions } from "./recorded.ts"

// The slow and obvious reading: every question is answered from the corrected events alone, and
// days are counted one by one.

type Events = ReadonlyArray<FactualEvent>

const dayOf = (events: Events, type: FactualEvent["type"]): Day | undefined =>
  events.find((event) => event.type === type)?.data.on

/** The events through the last, or the first, of some types. */
const through = (
  events: Events,
  which: "first" | "last",
  ...types: ReadonlyArray<string>
): Events => {
  const places = events.flatMap(({ type }, place) => (types.includes(type) ? [place] : []))
  const place = which === "first" ? places[0] : places.at(-1)
  return place === undefined ? [] : events.slice(0, place + 1)
}

/** What is known by the end of some events: of each fact what was said of the latest day. */
const factsBy = (events: Events): Facts => {
  const facts: Record<string, Facts[string]> = {}
  const said = events
    .filter((event) => event.type === "Referred" || event.type === "FactsRecorded")
    .toSorted((a, b) => (a.data.on < b.data.on ? -1 : Number(a.data.on > b.data.on)))
  for (const { data } of said) Object.assign(facts, data.facts)
  const referral = events.find((event) => event.type === "Referred")
  const [enablementStartedOn, chargeableStartedOn] = [
    dayOf(events, "EnablementStarted"),
    dayOf(events, "ChargeableStarted"),
  ]
  return {
    ...facts,
    ...(referral === undefined ? {} : { team: referral.data.team, referredOn: referral.data.on }),
    ...(enablementStartedOn === undefined ? {} : { enablementStartedOn }),
    ...(chargeableStartedOn === undefined ? {} : { chargeableStartedOn }),
  }
}

const outcomes = (policy: Policy, events: Events) => {
  const said = through(events, "last", "Referred", "FactsRecorded")
  const saidOn = said
    .filter(({ type }) => type === "Referred" || type === "FactsRecorded")
    .map(({ data }) => data.on)
    .sort()
    .at(-1)
  const charged = through(events, "first", "ChargeableStarted")
  const chargedOn = dayOf(charged, "ChargeableStarted")
  return {
    eligibility:
      saidOn === undefined ? null : (policy.eligibility?.(factsBy(said), saidOn).outcome ?? null),
    charging:
      chargedOn === undefined
        ? null
        : (policy.charging?.(factsBy(charged), chargedOn).outcome ?? null),
  }
}

interface Paused {
  readonly from: Day
  readonly resumedOn: Day | null
}

const lastDay = (rule: LimitRule, on: Day, pauses: ReadonlyArray<Paused>, asOf: Day): Day => {
  const counted = lastDayOf(on, rule.max, rule.counting)
  if (rule.pauses === "clock-runs") return counted
  const isPaused = (day: Day) =>
    day <= asOf &&
    pauses.some(({ from, resumedOn }) => from <= day && (resumedOn === null || day < resumedOn))
  let day = rule.counting === "start-day-included" ? on : addDays(on, 1)
  let left = 0
  for (let any = day; any <= counted; any = addDays(any, 1)) left += 1
  while (left > 0) {
    if (!isPaused(day)) left -= 1
    day = addDays(day, 1)
  }
  return addDays(day, -1)
}

const starts: ReadonlyArray<LimitStart> = ["Referred", "EnablementStarted", "ChargeableStarted"]

/** Every limit that a policy would have set, with its last day and whether it was gone over. */
const limits = (policy: Policy, events: Events, asOf: Day) => {
  const state = fold(events)
  const pauses = state.phase === "NotReferred" ? [] : state.record.pauses
  return starts.flatMap((from) => {
    const known = through(events, "first", from)
    const on = dayOf(known, from)
    if (on === undefined) return []
    return policy
      .limits(factsBy(known), on)
      .filter((rule) => rule.from === from)
      .map((rule) => {
        const ends = (["EnablementStarted", "ChargeableStarted"] as const)
          .filter((start) => rule.until.includes(start))
          .flatMap((start) => dayOf(events, start) ?? [])
          .map((day) => addDays(day, -1))
        const end = [...ends, dayOf(events, "Closed") ?? asOf].sort()[0] ?? asOf
        const last = lastDay(rule, on, pauses, end)
        return { key: `${rule.name} ${from}`, lastDay: last, exceeded: end > last }
      })
  })
}

/** The days charged for, one by one, where an exemption follows from charging, or where none does. */
const chargedDays = (events: Events, asOf: Day, exempt: boolean, wasExempt: boolean): number => {
  const start = dayOf(events, "ChargeableStarted")
  if (start === undefined || (exempt && !wasExempt)) return 0
  const state = fold(events)
  const record = state.phase === "NotReferred" ? null : state.record
  const end = dayOf(events, "Closed") ?? asOf
  let days = 0
  for (let day = start; day <= end && day <= asOf; day = addDays(day, 1)) {
    const isExempt = record?.exemptions.some(
      ({ basis, from, until, endedOn }) =>
        (exempt || basis === "granted") &&
        from <= day &&
        (until === null || day <= until) &&
        (endedOn === null || day < endedOn),
    )
    const isPaused = record?.pauses.some(
      ({ from, resumedOn }) => from <= day && (resumedOn === null || day < resumedOn),
    )
    if (isExempt !== true && isPaused !== true) days += 1
  }
  return days
}

const lastDayTold = (events: ReadonlyArray<EpisodeEvent>): Day =>
  events
    .flatMap(({ data, metadata }) => [data.on, metadata.recordedAt.slice(0, 10) as Day])
    .sort()
    .at(-1) ?? "1900-01-01"

/** The figures of one episode, by hand. */
const figuresOf = (
  events: ReadonlyArray<EpisodeEvent>,
  before: Policy,
  after: Policy,
): Omit<Figures, "episodes"> | null => {
  const state = fold(events)
  if (state.phase === "NotReferred") return null
  const read = correctedEvents(state.history)
  const asOf = lastDayTold(events)
  const [was, is] = [outcomes(before, read), outcomes(after, read)]
  const [limitsWere, limitsAre] = [limits(before, read, asOf), limits(after, read, asOf)]
  const keys = [...new Set([...limitsWere, ...limitsAre].map(({ key }) => key))]
  const pairs = keys.map((key) => ({
    was: limitsWere.find((limit) => limit.key === key),
    is: limitsAre.find((limit) => limit.key === key),
  }))
  const count = (holds: boolean) => Number(holds)
  const otherCharging = was.charging !== is.charging
  const wasExempt = state.record.charging?.outcome === "exempt"
  const otherLastDays = pairs.some((pair) => pair.was?.lastDay !== pair.is?.lastDay)
  const newly = pairs.some((pair) => pair.is?.exceeded === true && pair.was?.exceeded !== true)
  const ended = pairs.some((pair) => pair.was?.exceeded === true && pair.is?.exceeded !== true)
  const charged = (outcome: string | null) =>
    otherCharging ? chargedDays(read, asOf, outcome === "exempt", wasExempt) : 0
  return {
    affected: count(
      was.eligibility !== is.eligibility || otherCharging || otherLastDays || newly || ended,
    ),
    otherEligibility: count(was.eligibility !== is.eligibility),
    otherCharging: count(otherCharging),
    otherLastDays: count(otherLastDays),
    newBreaches: count(newly),
    endedBreaches: count(ended),
    chargeableDays: { before: charged(was.charging), after: charged(is.charging) },
  }
}

test("the figures are those of asking two policies about each episode, counted by hand", () => {
  fc.assert(
    fc.property(histories, versions, versions, ({ events }, before, after) => {
      const simulation = simulate({ before, after }, [events])
      const expected = figuresOf(events, before, after)
      if (expected === null) expect(simulation).toMatchObject({ episodes: 0 })
      else expect(totals(simulation)).toEqual({ episodes: 1, ...expected })
    }),
    { numRuns: 300 },
  )
})

test("figures of many episodes are the sums of each one's", () => {
  fc.assert(
    fc.property(
      fc.array(histories, { maxLength: 6 }),
      versions,
      versions,
      (lives, before, after) => {
        const streams = lives.map(({ events }) => events)
        const together = totals(simulate({ before, after }, streams))
        const single = streams.map((events) => totals(simulate({ before, after }, [events])))
        const sum = (figure: (figures: Figures) => number) =>
          single.reduce((so, figures) => so + figure(figures), 0)
        expect(together).toEqual({
          episodes: sum(({ episodes }) => episodes),
          affected: sum(({ affected }) => affected),
          otherEligibility: sum(({ otherEligibility }) => otherEligibility),
          otherCharging: sum(({ otherCharging }) => otherCharging),
          otherLastDays: sum(({ otherLastDays }) => otherLastDays),
          newBreaches: sum(({ newBreaches }) => newBreaches),
          endedBreaches: sum(({ endedBreaches }) => endedBreaches),
          chargeableDays: {
            before: sum(({ chargeableDays }) => chargeableDays.before),
            after: sum(({ chargeableDays }) => chargeableDays.after),
          },
        })
      },
    ),
  )
})
