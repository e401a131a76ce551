import { addDays, type Day, type EligibilityAnswer } from "@str-service/domain"
import { chargingFrom } from "../calendar/period.ts"
import { assess } from "../referrals/referral.ts"
import type { Mishap } from "./mishap.ts"
import { isEnded, isSupported } from "./occasion.ts"

const lead = "lead-cover"

/** Support is to start before the referral has been settled. */
const startsUnsettled = (outcome: EligibilityAnswer["outcome"], times: number): Mishap => ({
  times,
  suits: ({ referrals }) =>
    referrals.every((row) => assess(row, row.facts, row.referredOn) === outcome),
  happen: ({ referrals, diary }) => {
    const on = referrals[0]?.at.day
    if (on === undefined) return
    diary.write(
      (state) =>
        state.phase === "Referred" && state.record.assessment?.outcome === outcome
          ? { type: "StartEnablement", data: { on } }
          : null,
      { on, by: lead },
    )
  },
})

/** Starts and closings that the record does not allow. */
export const impossibleStarts: ReadonlyArray<Mishap> = [
  startsUnsettled("needs-more-information", 4),
  startsUnsettled("discuss", 4),
  startsUnsettled("signpost", 3),
  {
    // A colleague starts what has started.
    times: 3,
    suits: isSupported,
    happen: ({ enablement, diary }, random) => {
      if (enablement === null) return
      const on = addDays(enablement.on, random.whole(0, 3))
      const writing = { on, by: lead, after: enablement.entry }
      diary.write({ type: "StartEnablement", data: { on } }, writing)
    },
  },
  {
    // Charges are to begin although no review has found a need.
    times: 3,
    suits: ({ chargeable, enablement }) => chargeable !== null && enablement !== null,
    happen: ({ enablement, diary }) => {
      if (enablement === null) return
      const on = addDays(enablement.on, 5)
      const writing = { on, by: lead, after: enablement.entry }
      diary.write({ type: "StartChargeable", data: { on } }, writing)
    },
  },
  {
    // Charges are to begin on the first day of all.
    times: 2,
    suits: ({ chargeable }) => chargeable !== null,
    happen: ({ enablement, chargeable, diary }) => {
      if (enablement === null || chargeable === null) return
      const on = enablement.on
      const at = { ...chargeable.entry.at, minute: chargeable.entry.at.minute - 1 }
      diary.write({ type: "StartChargeable", data: { on } }, { on, by: lead, at })
    },
  },
  {
    // Charges are to begin although support has not.
    times: 2,
    suits: ({ enablement, closing }) => enablement === null && closing !== null,
    happen: ({ referrals, diary }) => {
      const on = referrals[0]?.at.day
      if (on !== undefined) diary.write({ type: "StartChargeable", data: { on } }, { on, by: lead })
    },
  },
  {
    // Charges are to begin before any policy says who is charged.
    times: 2,
    suits: ({ chargeable, enablement }) =>
      chargeable !== null && enablement !== null && enablement.on < addDays(chargingFrom, -30),
    happen: ({ diary, enablement }) => {
      if (enablement === null) return
      const on: Day = addDays(chargingFrom, -4)
      const review = { on, continuingNeed: ["independent-living", "social-networks"] }
      const after = diary.write(
        { type: "HoldReview", data: review },
        { on, by: lead, after: enablement.entry },
      )
      diary.write({ type: "StartChargeable", data: { on } }, { on, by: lead, after })
    },
  },
  {
    // The episode is closed by two people.
    times: 3,
    suits: isEnded,
    happen: ({ closing, diary }, random) => {
      if (closing === null) return
      const { on, entry } = closing
      diary.write(
        { type: "Close", data: { on, reason: "other", outcome: "unknown" } },
        { on, by: lead, lag: random.whole(1, 8), after: entry },
      )
    },
  },
  {
    // The closing is dated weeks before the last contacts.
    times: 3,
    suits: (life) => isEnded(life) && isSupported(life),
    happen: ({ closing, enablement, diary }) => {
      if (closing === null || enablement === null) return
      const on = addDays(enablement.on, 1)
      const { at } = closing.entry
      diary.write(
        { type: "Close", data: { on, reason: "goals-met", outcome: "supporting-self" } },
        { on, by: lead, at: { ...at, minute: at.minute - 1 } },
      )
    },
  },
]
