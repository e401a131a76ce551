import type { EpisodeCommand, EpisodeState, Policies, SuppliedFacts } from "@str-service/domain"

/** Policies of places that differ, by the value of the fact `locality` of a referral. */
export interface Localities {
  readonly [locality: string]: Policies
}

/**
 * The policies that a command is decided by: those of the locality that the referral names, as a command
 * on it says or as the episode has it; those of everywhere else where it names none, or none of these.
 */
export const policiesFor = (
  command: EpisodeCommand,
  state: EpisodeState,
  { policies, localities }: { readonly policies: Policies; readonly localities: Localities },
): Policies => {
  const locality = referralFacts(command, state)["locality"]
  return typeof locality === "string" && Object.hasOwn(localities, locality)
    ? (localities[locality] ?? policies)
    : policies
}

/** Of the referral as the command says it is, or else as the episode has it. */
const referralFacts = (command: EpisodeCommand, state: EpisodeState): SuppliedFacts => {
  if (command.type === "Refer") return command.data.facts
  if (command.type === "Amend" && command.data.to.type === "Refer")
    return command.data.to.data.facts
  return state.phase === "NotReferred" ? {} : state.referral.facts
}
