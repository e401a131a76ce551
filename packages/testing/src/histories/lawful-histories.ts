import type {
  Day,
  Decision,
  EpisodeCommand,
  EpisodeDecider,
  EpisodeEvent,
  EpisodeState,
  Policies,
} from "@str-service/domain"
import * as Result from "effect/Result"
import fc from "fast-check"
import { awkwardDays, daysFrom } from "../arbitraries/days.ts"
import type { RequestOf } from "../arbitraries/requests.ts"
import { shape } from "../arbitraries/shape.ts"
import { policies } from "../policies/arbitrary-policies.ts"
import type { PoliciesOnTerms } from "../policies/policy-of.ts"
import { commandOf } from "./command-of.ts"
import { occasionOf } from "./occasions.ts"
import { pickOf } from "./placing.ts"
import { referrals, type Step, steps } from "./steps.ts"

/** How deciders come by their policies; `episodeDecider` is one. */
export type Deciding = (policies: Policies) => EpisodeDecider

/** A command that was tried, with the states before and after it. */
export interface Attempt {
  readonly command: EpisodeCommand
  readonly before: EpisodeState
  readonly decision: Decision
  readonly after: EpisodeState
}

/** A life that an episode can have: what was tried, what was accepted, and what came of it. */
export interface LawfulHistory {
  readonly policies: PoliciesOnTerms
  readonly attempts: ReadonlyArray<Attempt>
  /** The commands that were accepted. */
  readonly commands: ReadonlyArray<EpisodeCommand>
  readonly events: ReadonlyArray<EpisodeEvent>
  readonly state: EpisodeState
}

/** A life in outline: what people set out to do, before a decider has its say. */
export interface Outline {
  readonly policies: PoliciesOnTerms
  /** What the referral says, tried in turn until it is accepted. */
  readonly referrals: ReadonlyArray<RequestOf<"Refer">>
  readonly begins: Day
  readonly steps: ReadonlyArray<Step>
}

const longestLife = 40

export const outlines: fc.Arbitrary<Outline> = shape({
  policies,
  referrals: fc.array(referrals, { minLength: 4, maxLength: 4 }),
  begins: fc.oneof({ weight: 4, arbitrary: daysFrom("2012-08-15", "2013-04-15") }, awkwardDays),
  steps: fc.array(steps, { minLength: 3, maxLength: longestLife, size: "max" }),
})

/** What comes of an outline under a decider. */
export const lifeOf = (deciding: Deciding, outline: Outline): LawfulHistory =>
  livingOn(deciding, begun(deciding, outline.policies), outline)

/** The same history some steps later, under its own policies or under others. */
export const livingOn = (
  deciding: Deciding,
  { attempts: earlier, policies, state: reached }: LawfulHistory,
  { referrals: asked, begins, steps: ahead }: Omit<Outline, "policies">,
): LawfulHistory => {
  const decider = deciding(policies)
  const attempts = [...earlier]
  let state = reached
  let today = begins
  for (const step of ahead) {
    const occasion = occasionOf(step, state, today)
    const place = attempts.length + 1
    const command = commandOf(step, pickOf(asked, place), state, occasion, place)
    const attempt = attempted(decider, state, command)
    attempts.push(attempt)
    state = attempt.after
    today = occasion.today
  }
  return historyOf(policies, attempts, state)
}

/** A command tried on a state. */
export const attempted = (
  { decide, evolve }: EpisodeDecider,
  before: EpisodeState,
  command: EpisodeCommand,
): Attempt => {
  const decision = decide(command, before)
  const after = Result.isSuccess(decision) ? decision.success.reduce(evolve, before) : before
  return { command, before, decision, after }
}

/** The events that a command led to; none when it was refused. */
export const eventsOf = ({ decision }: Attempt): ReadonlyArray<EpisodeEvent> =>
  Result.isSuccess(decision) ? decision.success : []

/** The day on which a history was last told something. */
export const lastDayTold = ({ commands }: LawfulHistory, otherwise: Day): Day =>
  commands.at(-1)?.metadata.today ?? otherwise

/**
 * Histories that a decider accepts, through every phase and with every event: commands biased to be
 * accepted, with late entries, corrections, pauses, exemptions and re-openings among them.
 */
export const lawfulHistories = (deciding: Deciding): fc.Arbitrary<LawfulHistory> =>
  outlines.map((outline) => lifeOf(deciding, outline))

const begun = (deciding: Deciding, policies: PoliciesOnTerms): LawfulHistory =>
  historyOf(policies, [], deciding(policies).initialState)

const historyOf = (
  policies: PoliciesOnTerms,
  attempts: ReadonlyArray<Attempt>,
  state: EpisodeState,
): LawfulHistory => {
  const commands = attempts.flatMap(({ command, decision }) =>
    Result.isSuccess(decision) ? [command] : [],
  )
  const history: LawfulHistory & fc.WithToStringMethod = {
    policies,
    attempts,
    commands,
    events: attempts.flatMap(eventsOf),
    state,
    [fc.toStringMethod]: () =>
      `the history of ${fc.stringify(commands)} under ${fc.stringify(policies)}`,
  }
  return history
}
