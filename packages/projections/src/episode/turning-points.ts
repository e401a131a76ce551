import type { Closed, Day, KnownEpisode } from "@str-service/domain"

/** The first day of enablement; `null` where it has not started. */
export const enablementStartedOn = (episode: KnownEpisode): Day | null =>
  episode.phase === "Referred" ? null : (episode.enablement?.on ?? null)

/** The first day of chargeable support; `null` where it has not started. */
export const chargeableStartedOn = (episode: KnownEpisode): Day | null =>
  episode.phase === "InChargeable" || episode.phase === "Closed"
    ? (episode.chargeable?.on ?? null)
    : null

/** What was recorded of the closing; `null` while the episode is open. */
export const closingOf = (episode: KnownEpisode): Closed["closing"] | null =>
  episode.phase === "Closed" ? episode.closing : null
