import {
  addDays,
  correctedEvents,
  type Day,
  daysBetween,
  type EpisodeEventType,
  type EpisodeState,
  type FactualEvent,
} from "@str-service/domain"
import { recordedUntil } from "../calendar/period.ts"
import type { Random } from "../random.ts"
import type { Life } from "../referrals/life.ts"

// When and to whom mishaps happen.

export const isSupported = (life: Life): boolean => life.enablement !== null

export const isCharged = (life: Life): boolean => life.chargeable !== null

export const isEnded = ({ closing }: Life): boolean =>
  closing !== null && closing.entry.at.day <= recordedUntil

/** A day of an episode's support, from its first to its last. */
export const dayOfSupport = ({ enablement, closing }: Life, random: Random): Day => {
  const from = enablement?.on ?? recordedUntil
  return addDays(from, random.whole(0, Math.max(0, daysBetween(from, closing?.on ?? from))))
}

/** Who supports the person, and types in most of what there is. */
export const workerOf = ({ workerId }: Life): string => workerId ?? "admin-1"

/** The latest event of a type as the record reads by then; `null` when there is none. */
export const latestOf = <Type extends EpisodeEventType>(
  state: EpisodeState,
  type: Type,
): Extract<FactualEvent, { readonly type: Type }> | null => {
  const isOfType = (event: FactualEvent): event is Extract<FactualEvent, { readonly type: Type }> =>
    event.type === type
  return correctedEvents(state.history).findLast(isOfType) ?? null
}
