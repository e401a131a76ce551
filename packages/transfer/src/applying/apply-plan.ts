import {
  type CommandMetadata,
  type Day,
  type EpisodeCommand,
  type EpisodeEvent,
  type EpisodeState,
  episodeDecider,
  initialState,
  type Policies,
  type Rejection,
} from "@str-service/domain"
import { messageOf } from "@str-service/domain/messages"
import * as Order from "effect/Order"
import * as Result from "effect/Result"
import { factsToRecord } from "../caseload/facts-to-ask.ts"
import type { PlannedCase, TransferPlan } from "../plan/transfer-plan.ts"
import { commandIds, wasClosedByTransfer } from "./command-ids.ts"
import { type Persons, personsOf } from "./standing-of-person.ts"
import { wentToSis } from "./transferred.ts"

/** What a plan is applied to, by whom, and when. */
export interface Applying {
  readonly plan: TransferPlan
  readonly policies: Policies
  /** Every episode on record, by its id. */
  readonly episodes: ReadonlyMap<string, EpisodeState>
  /** Stages of this day and of days before it are recorded. */
  readonly through: Day
  /** When, and by whom; `today` is not before `through`. */
  readonly given: Pick<CommandMetadata, "now" | "today" | "actor">
}

/** A case of a stage that is due, with the stage. */
export interface DueCase {
  readonly caseId: string
  readonly stage: string | null
  readonly on: Day
}

/** A case that was due and was not transferred, and why. */
export interface LeftOut extends DueCase {
  readonly why: WhyLeftOut
  readonly message: string
}

export type WhyLeftOut =
  | Rejection
  /** The episode of the case's id is of another person than the case. */
  | { readonly _tag: "EpisodeOfAnotherPerson" }
  /** Support ended otherwise than by going to SIS. */
  | { readonly _tag: "EndedOtherwise"; readonly closedOn: Day }
  /** It was transferred, and that was taken back since: it is for a person to say what holds. */
  | { readonly _tag: "TransferTakenBack" }
  /** The plan was made with its transfer on record, and it is not on this one. */
  | { readonly _tag: "TransferNotOnRecord" }

/** What applying a plan leads to. */
export interface Applied {
  /** To append, in this order; none for what is on record already. */
  readonly events: ReadonlyArray<EpisodeEvent>
  /** The commands that these events are of, in this order, for a store that carries them out itself. */
  readonly commands: ReadonlyArray<EpisodeCommand>
  /** The cases that these events transfer. */
  readonly transferred: ReadonlyArray<DueCase>
  /** The cases that were due and had been transferred before. */
  readonly already: ReadonlyArray<DueCase>
  readonly leftOut: ReadonlyArray<LeftOut>
}

/**
 * The events that transfer the cases of all stages that are due: a referral from the legacy service
 * where the case has no episode yet, what the policy says of it, and the closing with onward
 * provision SIS, all on the stage's day. A case is transferred as a whole or not at all, and none
 * twice: not by applying again, not after an interruption, and not by another plan.
 */
export const applyPlan = ({ plan, policies, episodes, through, given }: Applying): Applied => {
  const { decide, evolve } = episodeDecider(policies)
  const persons = personsOf(episodes)
  const events: Array<EpisodeEvent> = []
  const commands: Array<EpisodeCommand> = []
  const transferred: Array<DueCase> = []
  const already: Array<DueCase> = []
  const leftOut: Array<LeftOut> = []
  for (const { planned, due } of dueCases(plan, through)) {
    const before = episodes.get(due.caseId) ?? initialState
    const standing = standingBefore(before, planned)
    if (standing !== null) {
      if (standing._tag === "AlreadyTransferred") already.push(due)
      else leftOut.push({ ...due, why: standing, message: wordsFor(standing) })
      continue
    }
    const asked = commandsFor(planned, due, before, { policies, persons, given })
    const decided = decideAll(asked, before, { decide, evolve })
    if (Result.isFailure(decided)) {
      leftOut.push({ ...due, why: decided.failure, message: messageOf(decided.failure) })
      continue
    }
    for (const event of decided.success.events) events.push(event)
    for (const command of asked) commands.push(command)
    persons.put(due.caseId, decided.success.state)
    transferred.push(due)
  }
  return { events, commands, transferred, already, leftOut }
}

interface Due {
  readonly planned: PlannedCase
  readonly due: DueCase
}

/** By their days, so that applying day by day comes to the same as applying at the end. */
const dueCases = ({ cases }: TransferPlan, through: Day): ReadonlyArray<Due> =>
  cases
    .flatMap((planned): ReadonlyArray<Due> => {
      const { case: one, stage, on } = planned
      return on === null || on > through
        ? []
        : [{ planned, due: { caseId: one.caseId, stage, on } }]
    })
    .toSorted(inTurn)

const inTurn = Order.combine(
  Order.mapInput(Order.String, ({ due }: Due) => due.on),
  Order.mapInput(Order.String, ({ due }: Due) => due.caseId),
)

type StandingBefore =
  | Exclude<WhyLeftOut, Rejection>
  | { readonly _tag: "AlreadyTransferred" }
  | null

/** Why there is nothing to do for a case as its episode stands; `null` where there is. */
const standingBefore = (
  state: EpisodeState,
  { case: one, isTransferred }: PlannedCase,
): StandingBefore => {
  if (state.phase !== "NotReferred" && state.referral.personId !== one.personId) {
    return { _tag: "EpisodeOfAnotherPerson" }
  }
  if (state.phase === "Closed") {
    return wentToSis(state)
      ? { _tag: "AlreadyTransferred" }
      : { _tag: "EndedOtherwise", closedOn: state.closing.on }
  }
  if (wasClosedByTransfer(state, one.caseId)) return { _tag: "TransferTakenBack" }
  return isTransferred ? { _tag: "TransferNotOnRecord" } : null
}

const wordsFor = (why: Exclude<WhyLeftOut, Rejection>): string => {
  switch (why._tag) {
    case "EpisodeOfAnotherPerson":
      return "The episode of this id is of another person than the case. Give the case an id of its own, or mend its person_id."
    case "EndedOtherwise":
      return `Support ended on ${why.closedOn} and did not go on to SIS. Take the case out of the caseload.`
    case "TransferNotOnRecord":
      return "The plan was made with its transfer on record, and these events do not hold it. Name the events that the plan was made with."
    case "TransferTakenBack":
      return "It was transferred, and somebody took that back. Close the episode by hand if it is to go, or take the case out of the caseload."
  }
}

interface Surroundings extends Pick<Applying, "policies" | "given"> {
  readonly persons: Persons
}

/** Where there is an episode of the case, it is closed; else the legacy service refers it first. */
const commandsFor = (
  { case: one }: PlannedCase,
  { on }: DueCase,
  before: EpisodeState,
  { policies, given, persons }: Surroundings,
): ReadonlyArray<EpisodeCommand> => {
  const { caseId, personId, team, serviceArea } = one
  const ids = commandIds(caseId)
  const metadata = { ...given, episodeId: caseId }
  const close: EpisodeCommand = {
    type: "Close",
    data: { on, reason: "transferred", outcome: "sis", onward: "sis" },
    metadata: { ...metadata, commandId: ids.close },
  }
  if (before.phase !== "NotReferred") return [close]
  const standing = persons.factsOf(personId, on)
  const refer: EpisodeCommand = {
    type: "Refer",
    data: {
      on,
      personId,
      team,
      ...(serviceArea === undefined ? {} : { serviceArea }),
      facts: factsToRecord(one, standing, policies.inForceOn(on)),
    },
    metadata: { ...metadata, commandId: ids.refer },
  }
  return [refer, close]
}

interface Decided {
  readonly events: ReadonlyArray<EpisodeEvent>
  readonly state: EpisodeState
}

const decideAll = (
  commands: ReadonlyArray<EpisodeCommand>,
  before: EpisodeState,
  { decide, evolve }: Pick<ReturnType<typeof episodeDecider>, "decide" | "evolve">,
): Result.Result<Decided, Rejection> =>
  commands.reduce<Result.Result<Decided, Rejection>>(
    (decided, command) =>
      Result.flatMap(decided, ({ events, state }) =>
        Result.map(decide(command, state), (more) => ({
          events: [...events, ...more],
          state: more.reduce(evolve, state),
        })),
      ),
    Result.succeed({ events: [], state: before }),
  )
