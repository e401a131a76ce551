import type { LimitEnd, LimitStart } from "@str-service/domain"

/** An event that starts or ends a limit, as what happens in it. */
export const eventWords = (event: LimitStart | LimitEnd): string => events[event]

const events: { readonly [event in LimitStart | LimitEnd]: string } = {
  Referred: "the referral",
  EnablementStarted: "the start of enablement",
  ChargeableStarted: "the start of chargeable support",
  Closed: "the closing of the episode",
}
