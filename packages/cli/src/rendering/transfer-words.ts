import type { Place } from "@str-service/transfer"

/** What becomes of a case, for people. */
export const placeWords: { readonly [place in Place]: string } = {
  transferred: "transferred to SIS",
  "in-a-stage": "SIS, in a stage",
  "waiting-for-a-stage": "SIS, waiting for a stage",
  "str-in-house": "STR, in house",
  finish: "support ends",
  discuss: "for discussion",
  "needs-more-information": "more information is needed",
}
