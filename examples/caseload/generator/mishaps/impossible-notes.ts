import { addDays, type CommandOf, type Day, type SuppliedFacts } from "@str-service/domain"
import { isCharged, isEnded, isSupported, isUnstarted, type SupportedLife } from "./kinds.ts"
import { type Mishap, mishap } from "./mishap.ts"
import { dayOfSupport } from "./occasion.ts"

type Support = CommandOf<"RecordSupport">["data"]

const supportOn = ({ workerId }: SupportedLife, on: Day, setting = "home"): Support => ({
  on,
  minutes: 45,
  mode: "face-to-face",
  setting,
  areas: ["daily-living"],
  activities: ["practical-help"],
  workerId,
})

/** A contact is dated so many days off the day on which it is typed in. */
const misdated = (times: number, days: number): Mishap =>
  mishap({
    times,
    among: isSupported,
    happen: (life, random) => {
      const today = dayOfSupport(life, random)
      const data = supportOn(life, addDays(today, days))
      life.diary.write({ type: "RecordSupport", data }, { on: today, by: life.workerId })
    },
  })

/** Notes that cannot be true, or say what nobody knows the meaning of. */
export const impossibleNotes: ReadonlyArray<Mishap> = [
  // The year is typed wrongly, and the contact is yet to come.
  misdated(4, 365),
  // The month is typed wrongly, and the contact was before the referral.
  misdated(3, -240),
  // A contact after the last day of support.
  mishap({
    times: 4,
    among: isSupported,
    where: isEnded,
    happen: (life, random) => {
      const on = addDays(life.closing.on, random.whole(1, 12))
      const writing = { on, by: life.workerId, after: life.closing.entry }
      life.diary.write({ type: "RecordSupport", data: supportOn(life, on) }, writing)
    },
  }),
  // A code is misspelt.
  mishap({
    times: 3,
    among: isSupported,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const data = supportOn(life, on, "hosptial")
      life.diary.write({ type: "RecordSupport", data }, { on, by: life.workerId })
    },
  }),
  // A fact is misspelt, said to be null, or answered with a word.
  mishap({
    times: 4,
    among: (life) => isSupported(life) || isUnstarted(life),
    happen: ({ referrals: [row], diary }, random) => {
      const facts = random.oneOf<SuppliedFacts>([
        { inCrises: true },
        { inCrisis: null },
        { expectedNeed: "short" },
      ])
      const on = row.at.day
      diary.write({ type: "RecordFacts", data: { on, facts } }, { on, by: row.by })
    },
  }),
  // The progress of a goal that nobody has set.
  mishap({
    times: 3,
    among: isSupported,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const data = { on, goalId: `${life.episodeId}-goal-9`, progress: "progressing" } as const
      life.diary.write({ type: "ReviewGoal", data }, { on, by: life.workerId })
    },
  }),
  // A goal is set again under the id it has.
  mishap({
    times: 2,
    among: isSupported,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      life.diary.write(
        (state) => {
          const goal = state.phase === "NotReferred" ? undefined : state.record.goals[0]
          if (goal === undefined) return null
          return { type: "SetGoal", data: { on, goalId: goal.goalId, area: goal.area } }
        },
        { on, by: life.workerId, lag: 10 },
      )
    },
  }),
  // An exemption ends that was never granted.
  mishap({
    times: 2,
    among: isCharged,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const data = { on, exemptionId: `${life.episodeId}-exemption-8` }
      life.diary.write({ type: "EndChargeExemption", data }, { on, by: "finance-2" })
    },
  }),
  // The two days of an exemption are the wrong way round.
  mishap({
    times: 2,
    among: isCharged,
    where: isEnded,
    happen: ({ chargeable: { on, entry }, episodeId, diary }) => {
      const days = { on, from: addDays(on, 5), until: on }
      const data = { ...days, exemptionId: `${episodeId}-exemption-7`, ground: "waived" }
      diary.write({ type: "GrantChargeExemption", data }, { on, by: "finance-2", after: entry })
    },
  }),
]
