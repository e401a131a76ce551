import type { EpisodeState } from "@str-service/domain"

/**
 * What a state tells in phase and facts. Left out is how the record came to say so: the history,
 * which event flags a breach and on which day it was found, the id of an exemption that follows from
 * the policy (it is made from the command that led to it), and the order in which breaches and
 * exemptions came to be known.
 */
export const tellingOf = (state: EpisodeState): object => {
  if (state.phase === "NotReferred") return { phase: state.phase }
  const { history, record, ...known } = state
  const { breaches, exemptions, ...facts } = record
  return {
    ...known,
    facts,
    breaches: inAnyOrder(breaches.map(({ eventId, foundOn, ...breach }) => breach)),
    exemptions: inAnyOrder(
      exemptions.map(({ exemptionId, ...exemption }) =>
        exemption.basis === "granted" ? { ...exemption, exemptionId } : exemption,
      ),
    ),
  }
}

const inAnyOrder = (things: ReadonlyArray<object>): ReadonlyArray<string> =>
  things.map((thing) => JSON.stringify(thing)).sort()
