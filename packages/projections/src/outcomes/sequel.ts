import { addDays, type KnownEpisode } from "@str-service/domain"
import * as Schema from "effect/Schema"
import { chargeableStartedOn, closingOf } from "../episode/turning-points.ts"
import type { Period } from "../spans/period.ts"

/**
 * What followed enablement within seven days of its last day, the first that applies:
 *
 * - `died`: the episode was closed because the person died;
 * - `hospital`: it was closed, and an inpatient service provides onward;
 * - `chargeable-support`: chargeable support began on the day after;
 * - `sis`: the person went on to the Supporting Independence Service;
 * - `other-service`: the person went on to another service, or was transferred;
 * - `supporting-self`: the person supports themselves;
 * - `not-known`: none of these is recorded.
 */
export const Sequel = Schema.Literals([
  "died",
  "hospital",
  "chargeable-support",
  "sis",
  "other-service",
  "supporting-self",
  "not-known",
]).annotate({ identifier: "Sequel" })
export type Sequel = typeof Sequel.Type

/** How long after the end of enablement what followed is looked for, in days. */
export const sequelDays = 7

/** What followed the enablement of an episode, through the day that the episode stands on. */
export const sequelOf = (episode: KnownEpisode, { to }: Period): Sequel => {
  const closing = closingOf(episode)
  const closed = closing !== null && closing.on <= addDays(to, sequelDays) ? closing : null
  if (closed?.reason === "died") return "died"
  if (closed?.onward === "inpatient") return "hospital"
  if (chargeableStartedOn(episode) !== null) return "chargeable-support"
  if (closed?.outcome === "sis" || closed?.onward === "sis") return "sis"
  if (closed?.outcome === "other-service" || closed?.reason === "transferred") {
    return "other-service"
  }
  return closed?.outcome === "supporting-self" ? "supporting-self" : "not-known"
}
