import { addDays, type PausePeriod } from "@str-service/domain"
import type { LateRequest } from "../recording/diary.ts"
import { isEnded, isSupported, isUnstarted } from "./kinds.ts"
import { type Mishap, mishap } from "./mishap.ts"

/** Asks something about the first pause on record, when everything has been typed in. */
const aboutThePause = (
  times: number,
  ask: (pause: PausePeriod) => ReturnType<LateRequest>,
): Mishap =>
  mishap({
    times,
    among: isSupported,
    where: (life) => isEnded(life) && life.hasPaused,
    happen: ({ closing: { on, entry }, diary, workerId: by }) => {
      diary.write(
        (state) => {
          const pause = state.phase === "NotReferred" ? undefined : state.record.pauses[0]
          return pause === undefined ? null : ask(pause)
        },
        { on, by, lag: 3, after: entry },
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
  // Support resumes that was not paused.
  mishap({
    times: 2,
    among: isSupported,
    where: ({ hasPaused }) => !hasPaused,
    happen: ({ enablement, diary, workerId: by }, random) => {
      const on = addDays(enablement.on, random.whole(3, 9))
      diary.write({ type: "Resume", data: { on } }, { on, by })
    },
  }),
  // Support is paused that never started.
  mishap({
    times: 2,
    among: isUnstarted,
    happen: ({ referrals: [row], diary }) => {
      const on = row.at.day
      diary.write({ type: "Pause", data: { on, reason: "person-asked" } }, { on, by: row.by })
    },
  }),
]
