import type { Phase } from "@str-service/domain"
import * as Schema from "effect/Schema"

/** The phase an episode is in from its referral on. */
export const EpisodePhase = Schema.Literals([
  "Referred",
  "InEnablement",
  "InChargeable",
  "Closed",
]).annotate({ identifier: "EpisodePhase" }) satisfies Schema.Schema<Exclude<Phase, "NotReferred">>
export type EpisodePhase = typeof EpisodePhase.Type
