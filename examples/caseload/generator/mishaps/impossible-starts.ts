import { addDays, type EligibilityAnswer } from "@str-service/domain"
import { chargingFrom } from "../calendar/period.ts"
import { assess } from "../referrals/referral.ts"
import { isAny, isCharged, isEnded, isSupported, isUnstarted } from "./kinds.ts"
import { type Mishap, mishap } from "./mishap.ts"

const by = "lead-cover"

/** Support is to start before the referral has been settled. */
const startsUnsettled = (outcome: EligibilityAnswer["outcome"], times: number): Mishap =>
  mishap({
    times,
    among: isAny,
    where: ({ referrals }) =>
      referrals.every((row) => assess(row, row.facts, row.referredOn) === outcome),
    happen: ({ referrals, diary }) => {
      const on = referrals[0].at.day
      diary.write(
        (state) =>
          state.phase === "Referred" && state.record.assessment?.outcome === outcome
            ? { type: "StartEnablement", data: { on } }
            : null,
        { on, by },
      )
    },
  })

/** Starts and closings that the record does not allow. */
export const impossibleStarts: ReadonlyArray<Mishap> = [
  startsUnsettled("needs-more-information", 4),
  startsUnsettled("discuss", 4),
  startsUnsettled("signpost", 3),
  // A colleague starts what has started.
  mishap({
    times: 3,
    among: isSupported,
    happen: ({ enablement, diary }, random) => {
      const on = addDays(enablement.on, random.whole(0, 3))
      const data = { on }
      diary.write({ type: "StartEnablement", data }, { on, by, after: enablement.entry })
    },
  }),
  // Charges are to begin although no review has found a need.
  mishap({
    times: 3,
    among: isCharged,
    happen: ({ enablement, diary }) => {
      const on = addDays(enablement.on, 5)
      const data = { on }
      diary.write({ type: "StartChargeable", data }, { on, by, after: enablement.entry })
    },
  }),
  // Charges are to begin on the first day of all.
  mishap({
    times: 2,
    among: isCharged,
    happen: ({ enablement: { on }, chargeable: { entry }, diary }) => {
      const at = { ...entry.at, minute: entry.at.minute - 1 }
      diary.write({ type: "StartChargeable", data: { on } }, { on, by, at })
    },
  }),
  // Charges are to begin although support has not.
  mishap({
    times: 2,
    among: isUnstarted,
    happen: ({ referrals, diary }) => {
      const on = referrals[0].at.day
      diary.write({ type: "StartChargeable", data: { on } }, { on, by })
    },
  }),
  // Charges are to begin before any policy says who is charged.
  mishap({
    times: 2,
    among: isCharged,
    where: ({ enablement }) => enablement.on < addDays(chargingFrom, -30),
    happen: ({ diary, enablement }) => {
      const on = addDays(chargingFrom, -4)
      const review = { on, continuingNeed: ["independent-living", "social-networks"] }
      const held = { on, by, after: enablement.entry }
      const after = diary.write({ type: "HoldReview", data: review }, held)
      diary.write({ type: "StartChargeable", data: { on } }, { on, by, after })
    },
  }),
  // The episode is closed by two people.
  mishap({
    times: 3,
    among: (life) => isSupported(life) || isUnstarted(life),
    where: isEnded,
    happen: ({ closing: { on, entry }, diary }, random) => {
      const data = { on, reason: "other", outcome: "unknown" } as const
      diary.write({ type: "Close", data }, { on, by, lag: random.whole(1, 8), after: entry })
    },
  }),
  // The closing is dated weeks before the last contacts.
  mishap({
    times: 3,
    among: isSupported,
    where: isEnded,
    happen: ({ closing: { entry }, enablement, diary }) => {
      const on = addDays(enablement.on, 1)
      const data = { on, reason: "goals-met", outcome: "supporting-self" } as const
      const at = { ...entry.at, minute: entry.at.minute - 1 }
      diary.write({ type: "Close", data }, { on, by, at })
    },
  }),
]
