import {
  type EpisodeCommandType,
  episodeCommandTypes,
  type RejectionTag,
} from "@str-service/domain"
import { tableOf } from "../site/table.ts"

/** A refusal that several commands share, told once for all of them. */
export interface SharedRefusal {
  readonly tag: RejectionTag
  readonly when: string
  readonly commands: ReadonlyArray<EpisodeCommandType>
}

const allBut = (...others: ReadonlyArray<EpisodeCommandType>): ReadonlyArray<EpisodeCommandType> =>
  episodeCommandTypes.filter((type) => !others.includes(type))

const only = (...types: ReadonlyArray<EpisodeCommandType>): ReadonlyArray<EpisodeCommandType> =>
  types

const shared = (
  tag: RejectionTag,
  when: string,
  commands: ReadonlyArray<EpisodeCommandType>,
): SharedRefusal => ({ tag, when, commands })

export const sharedRefusals: ReadonlyArray<SharedRefusal> = [
  shared("WrongEpisode", "the history is that of another episode", allBut()),
  shared("CommandAlreadyHandled", "a command of the same id has been handled", allBut()),
  shared("NotReferred", "there is no referral yet", allBut("Refer")),
  shared(
    "BeforeReferral",
    "the day lies before the referral",
    allBut("Refer", "Resume", "Amend", "Withdraw"),
  ),
  shared(
    "AfterClosing",
    "the day lies after closing",
    allBut(
      "Refer",
      "StartEnablement",
      "StartChargeable",
      "Close",
      "GiveChargeNotice",
      "Amend",
      "Withdraw",
    ),
  ),
  shared("InFuture", "the day is later than today", allBut("Withdraw")),
  shared(
    "UnknownCodes",
    "a code is none of its vocabulary, nor the policy's own",
    only(
      "Refer",
      "StartEnablement",
      "StartChargeable",
      "RecordSupport",
      "SetGoal",
      "HoldReview",
      "GrantChargeExemption",
      "Amend",
    ),
  ),
  shared(
    "NoPolicyInForce",
    "no version of the policy is in force on the day",
    only("Refer", "StartEnablement", "StartChargeable", "Amend"),
  ),
]

const code = (words: string): string => `\`${words}\``

const commandWords = (commands: ReadonlyArray<EpisodeCommandType>): string => {
  const others = episodeCommandTypes.filter((type) => !commands.includes(type))
  if (others.length === 0) return "every command"
  return others.length < commands.length
    ? `every command but ${others.map(code).join(", ")}`
    : commands.map(code).join(", ")
}

/** The refusals that several commands share, as a table: when, and of which commands. */
export const sharedRefusalsTable = (): string =>
  tableOf(
    ["Refused with", "when", "of"],
    sharedRefusals.map(({ tag, when, commands }) => [code(tag), when, commandWords(commands)]),
  )
