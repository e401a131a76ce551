import { addDays, type Day, type EpisodeCommand, type EpisodeState } from "@str-service/domain"
import { instantOf, isAfter, type Moment, minutesLater } from "../calendar/moment.ts"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Random } from "../random.ts"

type WithoutMetadata<Command> = Command extends EpisodeCommand ? Omit<Command, "metadata"> : never

/** What a command asks, before anybody has given it. */
export type Request = WithoutMetadata<EpisodeCommand>

/** A request that depends on what is on record by then; `null` when there is nothing to ask. */
export type LateRequest = (state: EpisodeState) => Request | null

/** Something typed in: when, by whom, and what. */
export interface Entry {
  readonly at: Moment
  readonly by: string
  readonly request: LateRequest
  /** Whether the very same command is sent again, as when somebody clicks twice. */
  readonly sentTwice: boolean
}

/** How something comes to be typed in. */
interface Writing {
  /** The day it happened, or came to be known. */
  readonly on: Day
  readonly by: string
  /** Days until somebody has time for it; the next working day then. */
  readonly lag?: number
  /** Whether it is left for the afternoon, as notes of contacts are; else it is done in the morning. */
  readonly inTheAfternoon?: boolean
  /** What has to be typed in before. */
  readonly after?: { readonly at: Moment } | null
  readonly sentTwice?: boolean
  /** The very moment, where it is not for the diary to find one. */
  readonly at?: Moment
}

/** What will be typed in about one episode, in whatever order it is thought of. */
export interface Diary {
  readonly entries: ReadonlyArray<Entry>
  readonly write: (request: Request | LateRequest, writing: Writing) => Entry
}

/** A diary of what is typed in after the referral. No two entries have the same moment. */
export const diaryAfter = (referral: { readonly at: Moment }, random: Random): Diary => {
  const entries: Array<Entry> = []
  const taken = new Set<string>()

  const momentOf = ({ on, lag = 0, inTheAfternoon = false, after }: Writing): Moment => {
    const minute = inTheAfternoon ? random.whole(720, 1010) : random.whole(495, 710)
    const drawn = { day: workingDayFrom(addDays(on, lag)), minute }
    let moment = [referral, after].reduce(
      (latest, before) =>
        before === null || before === undefined || isAfter(latest, before.at)
          ? latest
          : minutesLater(before.at, random.whole(2, 15)),
      drawn,
    )
    while (taken.has(instantOf(moment))) moment = minutesLater(moment, 1)
    taken.add(instantOf(moment))
    return moment
  }

  return {
    entries,
    write: (request, writing) => {
      const entry: Entry = {
        at: writing.at ?? momentOf(writing),
        by: writing.by,
        request: typeof request === "function" ? request : () => request,
        sentTwice: writing.sentTwice ?? false,
      }
      entries.push(entry)
      return entry
    },
  }
}
