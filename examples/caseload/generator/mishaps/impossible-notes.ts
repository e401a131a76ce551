import { addDays, type CommandOf, type Day, type SuppliedFacts } from "@str-service/domain"
import type { Life } from "../referrals/life.ts"
import type { Mishap } from "./mishap.ts"
import { dayOfSupport, isCharged, isEnded, isSupported, workerOf } from "./occasion.ts"

type Support = CommandOf<"RecordSupport">["data"]

const supportOn = (life: Life, on: Day, setting = "home"): Support => ({
  on,
  minutes: 45,
  mode: "face-to-face",
  setting,
  areas: ["daily-living"],
  activities: ["practical-help"],
  workerId: workerOf(life),
})

/** Notes that cannot be true, or say what nobody knows the meaning of. */
export const impossibleNotes: ReadonlyArray<Mishap> = [
  {
    // The year is typed wrongly: the contact is yet to come.
    times: 4,
    suits: isSupported,
    happen: (life, random) => {
      const today = dayOfSupport(life, random)
      const data = supportOn(life, addDays(today, 365))
      life.diary.write({ type: "RecordSupport", data }, { on: today, by: workerOf(life) })
    },
  },
  {
    // The month is typed wrongly: the contact was before the referral.
    times: 3,
    suits: isSupported,
    happen: (life, random) => {
      const today = dayOfSupport(life, random)
      const data = supportOn(life, addDays(today, -240))
      life.diary.write({ type: "RecordSupport", data }, { on: today, by: workerOf(life) })
    },
  },
  {
    // A contact after the last day of support.
    times: 4,
    suits: (life) => isEnded(life) && isSupported(life),
    happen: (life, random) => {
      const { closing, diary } = life
      if (closing === null) return
      const on = addDays(closing.on, random.whole(1, 12))
      const writing = { on, by: workerOf(life), after: closing.entry }
      diary.write({ type: "RecordSupport", data: supportOn(life, on) }, writing)
    },
  },
  {
    // A code is misspelt.
    times: 3,
    suits: isSupported,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const data = supportOn(life, on, "hosptial")
      life.diary.write({ type: "RecordSupport", data }, { on, by: workerOf(life) })
    },
  },
  {
    // A fact is misspelt, said to be null, or answered with a word.
    times: 4,
    suits: ({ closing }) => closing !== null,
    happen: ({ referrals, diary }, random) => {
      const row = referrals[0]
      if (row === undefined) return
      const facts = random.oneOf<SuppliedFacts>([
        { inCrises: true },
        { inCrisis: null },
        { expectedNeed: "short" },
      ])
      const on = row.at.day
      diary.write({ type: "RecordFacts", data: { on, facts } }, { on, by: row.by })
    },
  },
  {
    // The progress of a goal that nobody has set.
    times: 3,
    suits: isSupported,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const data = { on, goalId: `${life.episodeId}-goal-9`, progress: "progressing" as const }
      life.diary.write({ type: "ReviewGoal", data }, { on, by: workerOf(life) })
    },
  },
  {
    // A goal is set again under the id it has.
    times: 2,
    suits: isSupported,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      life.diary.write(
        (state) => {
          const goal = state.phase === "NotReferred" ? undefined : state.record.goals[0]
          if (goal === undefined) return null
          return { type: "SetGoal", data: { on, goalId: goal.goalId, area: goal.area } }
        },
        { on, by: workerOf(life), lag: 10 },
      )
    },
  },
  {
    // An exemption ends that was never granted.
    times: 2,
    suits: isCharged,
    happen: (life, random) => {
      const on = dayOfSupport(life, random)
      const data = { on, exemptionId: `${life.episodeId}-exemption-8` }
      life.diary.write({ type: "EndChargeExemption", data }, { on, by: "finance-2" })
    },
  },
  {
    // The two days of an exemption are the wrong way round.
    times: 2,
    suits: (life) => isCharged(life) && isEnded(life),
    happen: ({ chargeable, episodeId, diary }) => {
      if (chargeable === null) return
      const { on, entry } = chargeable
      const exemptionId = `${episodeId}-exemption-7`
      const days = { on, from: addDays(on, 5), until: on }
      const data = { ...days, exemptionId, ground: "waived" }
      diary.write({ type: "GrantChargeExemption", data }, { on, by: "finance-2", after: entry })
    },
  },
]
