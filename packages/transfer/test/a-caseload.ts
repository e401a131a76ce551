import {
  type Day,
  dayNumber,
  dayOfNumber,
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  type Facts,
  initialState,
} from "@str-service/domain"
import { type CompiledPolicy, kmptStr } from "@str-service/policy"
import {
  type Applied,
  type Applying,
  applyPlan,
  type LegacyCase,
  type Planning,
  planTransfer,
  type Stage,
  type TransferPlan,
} from "@str-service/transfer"
import * as Result from "effect/Result"
import * as fc from "fast-check"

export const firstDay: Day = "2012-10-01"
export const lastDay: Day = "2013-03-31"

const policyIn2012 = kmptStr.inForceOn(firstDay)
if (policyIn2012 === undefined) throw new Error("The KMPT policy is in force in October 2012.")
export const policy: CompiledPolicy = policyIn2012

/** Somebody whose support belongs with SIS, unless something else is said. */
export const legacyCase = (caseId: string, said: Partial<LegacyCase> = {}): LegacyCase => ({
  caseId,
  personId: `p-${caseId}`,
  team: "recovery",
  locality: "west",
  startedOn: "2009-05-01",
  facts: {
    furtherSupportNeeded: true,
    currentProvision: "in-house-css",
    expectedNeed: "long-term",
  },
  ...said,
})

export const stage = (name: string, on: Day, said: Partial<Stage> = {}): Stage => ({
  name,
  on,
  ...said,
})

/** A plan of what can be planned. */
export const planned = ({
  cases,
  stages,
  ...said
}: Partial<Omit<Planning, "stages">> & { readonly stages: readonly [Stage, ...Array<Stage>] }) =>
  Result.getOrThrow(
    planTransfer({
      cases: cases ?? [],
      policy,
      plannedOn: firstDay,
      stages: { title: "To SIS", stages },
      ...said,
    }),
  )

export type Episodes = ReadonlyMap<string, EpisodeState>

export const after = (before: Episodes, events: ReadonlyArray<EpisodeEvent>): Episodes => {
  const states = new Map(before)
  for (const event of events) {
    const { episodeId } = event.metadata
    states.set(episodeId, evolve(states.get(episodeId) ?? initialState, event))
  }
  return states
}

/** What applying a plan through a day leads to, where these episodes are on record. */
export const applied = (
  plan: TransferPlan,
  through: Day = lastDay,
  episodes: Episodes = new Map(),
  said: Partial<Applying["given"]> = {},
): Applied =>
  applyPlan({
    plan,
    policies: kmptStr,
    episodes,
    through,
    given: { now: "2013-03-31T17:00:00Z", today: lastDay, actor: "w-1", ...said },
  })

const between = (first: Day, last: Day): fc.Arbitrary<Day> =>
  fc.integer({ min: dayNumber(first), max: dayNumber(last) }).map(dayOfNumber)

/** Often the same few, and those on either side of what stages ask for. */
const startDays = fc.oneof(
  fc.constantFrom<Day>("2006-05-01", "2008-03-31", "2008-04-01", "2010-07-01"),
  between("2005-01-01", "2012-12-31"),
)

const teams = ["access", "recovery", "early-intervention"] as const
const localities = ["east", "west"] as const
const provisions = ["in-house-str", "in-house-css", "external-css"] as const

const facts: fc.Arbitrary<Facts> = fc.record(
  {
    furtherSupportNeeded: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean()),
    currentProvision: fc.constantFrom(...provisions),
    expectedNeed: fc.constantFrom("long-term", "long-term", "short-term"),
    inCrisis: fc.boolean(),
  },
  { requiredKeys: ["furtherSupportNeeded", "currentProvision"] },
)

const someCase = (caseId: string): fc.Arbitrary<LegacyCase> =>
  fc
    .record({
      person: fc.integer({ min: 1, max: 12 }),
      team: fc.constantFrom(...teams),
      locality: fc.option(fc.constantFrom(...localities), { nil: undefined }),
      startedOn: startDays,
      facts,
    })
    .map(({ person, locality, ...told }) => ({
      caseId,
      personId: `p-${person}`,
      ...(locality === undefined ? {} : { locality }),
      ...told,
    }))

/** A caseload of up to so many, in no order. */
export const caseloads = (most = 14): fc.Arbitrary<ReadonlyArray<LegacyCase>> =>
  fc
    .integer({ min: 0, max: most })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => someCase(`e-${index + 1}`))),
    )
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))

const oneOrMore = (codes: ReadonlyArray<string>) =>
  fc
    .tuple(fc.constantFrom(...codes), fc.subarray([...codes]))
    .map(([one, others]) => [one, ...others.filter((code) => code !== one)] as const)

const takes = fc.record(
  {
    team: oneOrMore(teams),
    locality: oneOrMore(localities),
    currentProvision: oneOrMore(provisions),
    startedBefore: fc.constantFrom<Day>("2008-04-01", "2010-07-01"),
    startedFrom: fc.constantFrom<Day>("2006-05-01", "2008-03-31"),
  },
  { requiredKeys: [] },
)

const aStage = fc.record(
  {
    on: between(firstDay, lastDay),
    takes,
    atMost: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ["on"] },
)

const someStages: fc.Arbitrary<readonly [Stage, ...Array<Stage>]> = fc
  .array(aStage, { minLength: 1, maxLength: 4 })
  .map((stages) => {
    const [first, ...others] = stages
      .toSorted((one, other) => (one.on < other.on ? -1 : 1))
      .map((one, index) => ({ ...one, name: `stage ${index + 1}` }))
    return [first as Stage, ...others]
  })

/** A plan with the cases and stages it is of. */
export const plans = fc
  .record({
    cases: caseloads(),
    stages: someStages,
    order: fc.constantFrom("longest-supported-first" as const, "shortest-supported-first" as const),
  })
  .map(({ cases, stages, order }) => {
    const document = { title: "To SIS", order, stages }
    return {
      cases,
      stages,
      document,
      plan: Result.getOrThrow(
        planTransfer({ cases, policy, plannedOn: firstDay, stages: document }),
      ),
    }
  })
