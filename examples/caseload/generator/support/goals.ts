import { addDays, codesOf, earliest, vocabularies } from "@str-service/domain"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Entry } from "../recording/diary.ts"
import { type Supported, workerOn } from "./supported.ts"

/** Goals agreed in the first fortnight and looked at again towards the end. */
export const writeGoals = (supported: Supported): void => {
  const { random, referral, course } = supported
  const areas = random.some(codesOf(vocabularies.supportAreas), 0, 3)
  for (const [place, area] of areas.entries()) {
    const on = earliest(
      workingDayFrom(addDays(course.startsOn, random.around(0, 3, 14))),
      course.endsOn,
    )
    const goalId = `${referral.episodeId}-goal-${place + 1}`
    const by = workerOn(supported, on)
    const data = { on, goalId, area, textRef: `note-${goalId}` }
    const set = supported.diary.write(
      { type: "SetGoal", data },
      { on, by, lag: random.around(0, 0, 5) },
    )
    if (random.chance(85)) writeGoalReview(supported, goalId, set)
  }
}

const writeGoalReview = (supported: Supported, goalId: string, after: Entry): void => {
  const { random, course, diary } = supported
  const met = course.reason === "goals-met" ? 75 : 15
  const progress = random.weighted({ met, progressing: 25, "not-begun": 4, "given-up": 6 })
  const { endsOn: on } = course
  const by = workerOn(supported, on)
  diary.write(
    { type: "ReviewGoal", data: { on, goalId, progress } },
    { on, by, lag: random.around(0, 1, 7), after },
  )
}
