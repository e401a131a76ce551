import type { EpisodeEvent } from "@str-service/domain"
import * as Order from "effect/Order"
import { compareTimes } from "../standing/times.ts"

/**
 * The order in which a key's events are folded, whatever order their streams came in: by
 * `recordedAt`, then episode (by code units), then version.
 */
export const byRecording = ({ metadata: a }: EpisodeEvent, { metadata: b }: EpisodeEvent): number =>
  compareTimes(a.recordedAt, b.recordedAt) ||
  Order.String(a.episodeId, b.episodeId) ||
  a.version - b.version
