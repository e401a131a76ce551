import type { SuppliedFacts } from "../policy/facts.ts"
import type { Policies } from "../policy/policy.ts"
import type { EpisodeCommand } from "./commands.ts"
import type { EpisodeState } from "./state.ts"

/** Policies of places that differ, by the value of the fact `locality` of a referral. */
export interface Localities<Of extends Policies = Policies> {
  readonly [locality: string]: Of
}

/** Policies to choose from by locality. */
export interface PoliciesByLocality<Of extends Policies = Policies> {
  /** Those of everywhere that `localities` does not name. */
  readonly policies: Of
  readonly localities?: Localities<Of>
}

/**
 * The policies that a command is decided by: those of the locality that the referral names, as a command
 * on it says or as the episode has it; those of everywhere else where it names none, or none of these.
 */
export const policiesFor = (
  command: EpisodeCommand,
  state: EpisodeState,
  choice: PoliciesByLocality,
): Policies => policiesForReferral(referralFacts(command, state), choice)

/** The same, by the facts of a referral. */
export const policiesForReferral = <Of extends Policies>(
  { locality }: SuppliedFacts,
  { policies, localities = {} }: PoliciesByLocality<Of>,
): Of => {
  const isNamed = typeof locality === "string" && Object.hasOwn(localities, locality)
  return (isNamed ? localities[locality] : undefined) ?? policies
}

/** Of the referral as the command says it is, or else as the episode has it. */
const referralFacts = (command: EpisodeCommand, state: EpisodeState): SuppliedFacts => {
  if (command.type === "Refer") return command.data.facts
  if (command.type === "Amend" && command.data.to.type === "Refer")
    return command.data.to.data.facts
  return state.phase === "NotReferred" ? {} : state.referral.facts
}
