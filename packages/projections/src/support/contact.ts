import { type EventOf, type FactualEvent, phaseOn } from "@str-service/domain"
import type { EpisodePhase } from "../episode/phase.ts"
import { holdsDay, type Period } from "../spans/period.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"

/** Support that was given, or planned and missed, with how the episode stood on its day. */
export interface Contact {
  readonly event: EventOf<"SupportRecorded"> | EventOf<"SupportMissed">
  readonly team: string
  readonly phase: EpisodePhase
  /** Whether its day is a paused one. */
  readonly onPausedDay: boolean
}

/** The contacts of an episode within a period, in the order in which they were recorded. */
export const contactsIn = (
  { episode, events, on }: Standing,
  period: Period,
): ReadonlyArray<Contact> => {
  const found = events.filter(isContact).filter(({ data }) => holdsDay([period], data.on))
  if (found.length === 0) return []
  const paused = spansThrough(episode, on).filter(({ kind }) => kind === "paused")
  return found.map((event) => ({
    event,
    team: episode.referral.team,
    phase: phaseOn(episode, event.data.on),
    onPausedDay: holdsDay(paused, event.data.on),
  }))
}

const isContact = (event: FactualEvent): event is Contact["event"] =>
  event.type === "SupportRecorded" || event.type === "SupportMissed"

/** How long support was given in a contact, in minutes: 0 where it was missed. */
export const minutesOf = ({ event }: Contact): number =>
  event.type === "SupportRecorded" ? event.data.minutes : 0
