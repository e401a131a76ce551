import { addDays, type EpisodeState } from "@str-service/domain"
import type { LateRequest, Request } from "../recording/diary.ts"
import type { Mishap } from "./mishap.ts"
import { isCharged, isEnded, isSupported, latestOf, workerOf } from "./occasion.ts"
import { withdrawLatest } from "./withdrawn.ts"

const withdraw = (target: string): Request => ({
  type: "Withdraw",
  data: { target, reason: "entered-wrongly" },
})

/** Somebody asks, after an episode has ended, for a correction that cannot be made. */
const whenEnded = (times: number, suits: Mishap["suits"], request: LateRequest): Mishap => ({
  times,
  suits: (life) => isEnded(life) && suits(life),
  happen: (life, random) => {
    const { closing, diary } = life
    if (closing === null) return
    const writing = { on: closing.on, by: workerOf(life), lag: random.whole(1, 20) }
    diary.write(request, { ...writing, after: closing.entry })
  },
})

/** Corrections of what is not there, of what follows from the rest, and into what cannot have been. */
export const refusedCorrections: ReadonlyArray<Mishap> = [
  whenEnded(2, isSupported, (state) => {
    const event = latestOf(state, "SupportRecorded")
    return event === null ? null : withdraw(`${event.metadata.commandId}0/0`)
  }),
  whenEnded(2, isSupported, (state) => {
    const event = latestOf(state, "EligibilityAssessed")
    return event === null ? null : withdraw(event.metadata.eventId)
  }),
  whenEnded(2, isSupported, (state) => {
    const [event, by] = [latestOf(state, "SupportRecorded"), latestOf(state, "WorkerAssigned")]
    if (event === null || by === null) return null
    const data = { on: event.data.on, workerId: by.data.workerId }
    return {
      type: "Amend",
      data: {
        target: event.metadata.eventId,
        reason: "other",
        to: { type: "AssignWorker", data },
      },
    }
  }),
  whenEnded(3, isCharged, (state) => {
    const [start, further] = [
      latestOf(state, "EnablementStarted"),
      latestOf(state, "ChargeableStarted"),
    ]
    if (start === null || further === null) return null
    const to = {
      type: "StartEnablement" as const,
      data: { on: addDays(further.data.on, 1) },
    }
    const { eventId: target } = start.metadata
    return { type: "Amend", data: { target, reason: "entered-wrongly", to } }
  }),
  {
    // The same contact is taken back by two people.
    times: 2,
    suits: (life) => isEnded(life) && isSupported(life),
    happen: ({ closing, diary }) => {
      if (closing === null) return
      const writing = { on: closing.on, by: "lead-cover", lag: 2 }
      const after = diary.write(withdrawLatest("SupportRecorded", "entered-twice"), {
        ...writing,
        after: closing.entry,
      })
      diary.write(withdrawnAgain, { ...writing, after })
    },
  },
]

const withdrawnAgain: LateRequest = (state: EpisodeState) => {
  const target = state.history?.event
  return target?.type === "Withdrawn" ? withdraw(target.data.target) : null
}
