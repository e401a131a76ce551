import { addDays, type PausePeriod } from "@str-service/domain"
import type { LateRequest } from "../recording/diary.ts"
import type { Life } from "../referrals/life.ts"
import type { Mishap } from "./mishap.ts"
import { isEnded, isSupported, workerOf } from "./occasion.ts"

/** Asks something about the first pause on record, when everything has been typed in. */
const aboutThePause = (
  times: number,
  ask: (pause: PausePeriod) => ReturnType<LateRequest>,
): Mishap => ({
  times,
  suits: (life) => isEnded(life) && life.hasPaused,
  happen: (life) => {
    const { closing, diary } = life
    if (closing === null) return
    diary.write(
      (state) => {
        const pause = state.phase === "NotReferred" ? undefined : state.record.pauses[0]
        return pause === undefined ? null : ask(pause)
      },
      { on: closing.on, by: workerOf(life), lag: 3, after: closing.entry },
    )
  },
})

/** Pauses that cannot have been. */
export const impossiblePauses: ReadonlyArray<Mishap> = [
  aboutThePause(2, ({ from }) => ({
    type: "Pause",
    data: { on: from, reason: "hospital-admission" },
  })),
  aboutThePause(2, ({ from }) => ({
    type: "Pause",
    data: { on: addDays(from, -2), reason: "away", resumedOn: addDays(from, 1) },
  })),
  {
    // Support resumes that was not paused.
    times: 2,
    suits: (life) => isSupported(life) && !life.hasPaused,
    happen: (life, random) => {
      const on = addDays(life.enablement?.on ?? "2012-10-01", random.whole(3, 9))
      life.diary.write({ type: "Resume", data: { on } }, { on, by: workerOf(life) })
    },
  },
  {
    // Support is paused that never started.
    times: 2,
    suits: ({ enablement, closing }: Life) => enablement === null && closing !== null,
    happen: ({ referrals, diary }) => {
      const row = referrals[0]
      if (row === undefined) return
      const on = row.at.day
      diary.write({ type: "Pause", data: { on, reason: "person-asked" } }, { on, by: row.by })
    },
  },
]
