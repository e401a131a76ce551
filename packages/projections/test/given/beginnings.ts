import type { Policies } from "@str-service/domain"
import { anEpisode, type Episode } from "./episode.ts"
import { close, holdReview, refer, startChargeable, startEnablement } from "./requests.ts"

/** Referred on 1 October 2012. */
export const referred = (episodeId?: string, policies?: Policies): Episode =>
  anEpisode(episodeId, policies).and(refer("2012-10-01"))

/** In enablement from 1 October 2012: six weeks end on 11 November, six months on 31 March 2013. */
export const inEnablement = (episodeId?: string, policies?: Policies): Episode =>
  referred(episodeId, policies).and(startEnablement("2012-10-01"))

/** In chargeable support from 12 November 2012, the day after six weeks. */
export const inChargeable = (episodeId?: string, policies?: Policies): Episode =>
  inEnablement(episodeId, policies).and(holdReview("2012-11-09")).and(startChargeable("2012-11-12"))

/** Closed on 31 January 2013, in chargeable support. */
export const closed = (episodeId?: string, policies?: Policies): Episode =>
  inChargeable(episodeId, policies).and(close("2013-01-31"))
