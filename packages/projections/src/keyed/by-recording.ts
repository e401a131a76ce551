import { compareInstants, type EpisodeEvent } from "@str-service/domain"
import * as Order from "effect/Order"

/**
 * The order in which a key's events are folded, whatever order their streams came in: by
 * `recordedAt`, then episode (by code units), then version.
 */
export const byRecording = ({ metadata: a }: EpisodeEvent, { metadata: b }: EpisodeEvent): number =>
  compareInstants(a.recordedAt, b.recordedAt) ||
  Order.String(a.episodeId, b.episodeId) ||
  a.version - b.version
