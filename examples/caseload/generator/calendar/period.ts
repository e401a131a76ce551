import type { Day } from "@str-service/domain"

/** The days on which referrals are made. */
export const referralsFrom: Day = "2012-07-02"
export const referralsUntil: Day = "2014-06-27"

/** The last day on which anything was typed in. */
export const recordedUntil: Day = "2014-06-30"

/** The first day on which the policy says who is charged. */
export const chargingFrom: Day = "2012-10-01"
