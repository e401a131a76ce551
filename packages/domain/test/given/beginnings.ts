import type { Policies } from "@str-service/domain"
import { anEpisode, type Episode } from "./episode.ts"
import { close, holdReview, refer, startChargeable, startEnablement } from "./requests.ts"

/** Referred on 1 October 2012. */
export const referred = (policies?: Policies): Episode =>
  anEpisode(policies).and(refer("2012-10-01"))

/** In enablement from 1 October 2012: six weeks end on 11 November, six months on 31 March 2013. */
export const inEnablement = (policies?: Policies): Episode =>
  referred(policies).and(startEnablement("2012-10-01"))

/** In chargeable support from 12 November 2012, the day after six weeks. */
export const inChargeable = (policies?: Policies): Episode =>
  inEnablement(policies).and(holdReview("2012-11-09")).and(startChargeable("2012-11-12"))

/** Closed on 31 January 2013, in chargeable support. */
export const closed = (policies?: Policies): Episode =>
  inChargeable(policies).and(close("2013-01-31"))
