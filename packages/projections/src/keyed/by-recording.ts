import { compareInstants, type EpisodeEvent, type Instant } from "@str-service/domain"
import * as Order from "effect/Order"

/**
 * The order in which a key's events are folded, whatever order their streams came in: by
 * `recordedAt`, then episode (by code units), then version.
 */
export const byRecording = ({ metadata: a }: EpisodeEvent, { metadata: b }: EpisodeEvent): number =>
  compareTimes(a.recordedAt, b.recordedAt) ||
  Order.String(a.episodeId, b.episodeId) ||
  a.version - b.version

// Instants written to the same decimal compare as the texts they are, and most are.
const compareTimes = (a: Instant, b: Instant): number =>
  a.length === b.length ? Order.String(a, b) : compareInstants(a, b)
