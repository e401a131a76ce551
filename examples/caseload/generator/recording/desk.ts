import {
  type CommandMetadata,
  type EpisodeCommand,
  type EpisodeEvent,
  type EpisodeState,
  episodeDecider,
  fold,
} from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"
import { instantOf, isAfter } from "../calendar/moment.ts"
import { recordedUntil } from "../calendar/period.ts"
import type { Life } from "../referrals/life.ts"
import type { Referral } from "../referrals/referral.ts"
import type { Entry, Request } from "./diary.ts"

const decider = episodeDecider(kmptStr)

/** What was typed in about an episode in the two years, in the order of its moments. */
export interface Recorded {
  readonly referrals: ReadonlyArray<Referral>
  readonly commands: ReadonlyArray<EpisodeCommand>
}

/**
 * Types in an episode, referrals and entries, by moment. The core runs along, because corrections
 * name the ids of events; what it refuses is typed in all the same.
 */
export const record = (life: Life): Recorded => {
  const commands: Array<EpisodeCommand> = []
  let state: EpisodeState = decider.initialState
  const give = (command: EpisodeCommand): void => {
    const decision = decider.decide(command, state)
    const events: ReadonlyArray<EpisodeEvent> = Result.getOrElse(decision, () => [])
    state = fold(events, state)
  }
  for (const typed of inOrder(life)) {
    if ("referredOn" in typed) {
      give(referralCommand(typed, life.referrals.indexOf(typed)))
      continue
    }
    const request = typed.request(state)
    if (request === null) continue
    const command = commandOf(request, typed, life, commands.length + 1)
    for (const sent of typed.sentTwice ? [command, command] : [command]) {
      give(sent)
      commands.push(sent)
    }
  }
  return { referrals: life.referrals.filter(isInTime), commands }
}

const inOrder = ({ referrals, diary }: Life): ReadonlyArray<Referral | Entry> =>
  [...referrals, ...diary.entries]
    .filter(isInTime)
    .toSorted((one, other) => (isAfter(one.at, other.at) ? 1 : -1))

const isInTime = ({ at }: Referral | Entry): boolean => at.day <= recordedUntil

const metadataOf = (
  { at, by }: Referral | Entry,
  episodeId: string,
  commandId: string,
): CommandMetadata => ({
  episodeId,
  commandId,
  now: instantOf(at),
  today: at.day,
  actor: by,
})

const referralCommand = (referral: Referral, place: number): EpisodeCommand => {
  const { episodeId, personId, referredOn: on, team, serviceArea, facts } = referral
  const commandId = place === 0 ? `refer:${episodeId}` : `refer:${episodeId}:${place + 1}`
  return {
    type: "Refer",
    data: { on, personId, team, ...(serviceArea === null ? {} : { serviceArea }), facts },
    metadata: metadataOf(referral, episodeId, commandId),
  }
}

const commandOf = (request: Request, entry: Entry, life: Life, number: number): EpisodeCommand => {
  const { episodeId } = life
  return { ...request, metadata: metadataOf(entry, episodeId, `${episodeId}:${number}`) }
}
