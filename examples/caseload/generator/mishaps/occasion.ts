import {
  addDays,
  correctedEvents,
  type Day,
  daysBetween,
  type EpisodeEventType,
  type EpisodeState,
  type FactualEvent,
} from "@str-service/domain"
import type { Random } from "../random.ts"
import type { SupportedLife } from "./kinds.ts"

/** A day of an episode's support, from its first to its last. */
export const dayOfSupport = ({ enablement, closing }: SupportedLife, random: Random): Day =>
  addDays(enablement.on, random.whole(0, Math.max(0, daysBetween(enablement.on, closing.on))))

/** The latest event of a type as the record reads by then; `null` when there is none. */
export const latestOf = <Type extends EpisodeEventType>(
  state: EpisodeState,
  type: Type,
): Extract<FactualEvent, { readonly type: Type }> | null => {
  const isOfType = (event: FactualEvent): event is Extract<FactualEvent, { readonly type: Type }> =>
    event.type === type
  return correctedEvents(state.history).findLast(isOfType) ?? null
}
