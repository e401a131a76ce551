import {
  codesOf,
  type Day,
  type EpisodeCommand,
  type EpisodeState,
  type Policies,
  type Rejection,
  type VocabularyName,
  vocabularies,
} from "@str-service/domain"
import { didYouMean } from "../findings/nearest.ts"

/** What was asked, and of what. */
export interface Asked {
  readonly command: EpisodeCommand
  readonly state: EpisodeState
  readonly policies: Policies
}

/**
 * What the message of a rejection leaves to whoever has the lists at hand: the code that was meant,
 * or the codes and facts that there are. With its leading space; empty where there is nothing to
 * add.
 */
export const adviceOn = (rejection: Rejection, asked: Asked): string => {
  switch (rejection._tag) {
    case "UnknownCodes":
      return rejection.codes
        .map(({ vocabulary, code }) => codeMeant(vocabulary, code, asked))
        .join("")
    case "FactsRefused":
      return rejection.problems
        .filter(({ problem, didYouMean }) => problem === "unknown-fact" && didYouMean === undefined)
        .map(({ expected }) => ` Expected ${expected}.`)
        .join("")
    default:
      return ""
  }
}

const codeMeant = (vocabulary: string, code: string, asked: Asked): string => {
  if (!isVocabulary(vocabulary)) return ""
  const codes = [...codesOf(vocabularies[vocabulary]), ...codesAdded(vocabulary, asked)]
  return didYouMean(code, codes) || ` The codes of ${vocabulary} are ${codes.join(", ")}.`
}

const isVocabulary = (name: string): name is VocabularyName => Object.hasOwn(vocabularies, name)

/** The codes that the versions of the policy add by which the command was read. */
const codesAdded = (
  vocabulary: VocabularyName,
  { command, state, policies }: Asked,
): ReadonlySet<string> => {
  const days = state.phase === "NotReferred" ? [] : [state.referral.on]
  return new Set(
    [...days, ...dayOf(command)].flatMap((day) =>
      Object.keys(policies.inForceOn(day)?.vocabulary[vocabulary] ?? {}),
    ),
  )
}

const dayOf = (command: EpisodeCommand): ReadonlyArray<Day> => {
  switch (command.type) {
    case "Withdraw":
      return []
    case "Amend":
      return [command.data.to.data.on]
    default:
      return [command.data.on]
  }
}
