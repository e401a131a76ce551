import { addDays } from "@str-service/domain"
import type { LateRequest, Request } from "../recording/diary.ts"
import type { Life } from "../referrals/life.ts"
import { isCharged, isEnded, isSupported, type SupportedLife } from "./kinds.ts"
import { type Mishap, mishap } from "./mishap.ts"
import { latestOf } from "./occasion.ts"
import { withdrawLatest } from "./withdrawn.ts"

const withdraw = (target: string): Request => ({
  type: "Withdraw",
  data: { target, reason: "entered-wrongly" },
})

/** Somebody asks, after an episode has ended, for a correction that cannot be made. */
const whenEnded = (
  times: number,
  among: (life: Life) => life is SupportedLife,
  request: LateRequest,
): Mishap =>
  mishap({
    times,
    among,
    where: isEnded,
    happen: ({ closing: { on, entry }, diary, workerId: by }, random) => {
      diary.write(request, { on, by, lag: random.whole(1, 20), after: entry })
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
    const event = latestOf(state, "SupportRecorded")
    const assigned = latestOf(state, "WorkerAssigned")
    if (event === null || assigned === null) return null
    const data = { on: event.data.on, workerId: assigned.data.workerId }
    const to = { type: "AssignWorker", data } as const
    return { type: "Amend", data: { target: event.metadata.eventId, reason: "other", to } }
  }),
  whenEnded(3, isCharged, (state) => {
    const start = latestOf(state, "EnablementStarted")
    const further = latestOf(state, "ChargeableStarted")
    if (start === null || further === null) return null
    const data = { on: addDays(further.data.on, 1) }
    const to = { type: "StartEnablement", data } as const
    const { eventId: target } = start.metadata
    return { type: "Amend", data: { target, reason: "entered-wrongly", to } }
  }),
  // The same contact is taken back by two people.
  mishap({
    times: 2,
    among: isSupported,
    where: isEnded,
    happen: ({ closing: { on, entry }, diary }) => {
      const writing = { on, by: "lead-cover", lag: 2 }
      const after = diary.write(withdrawLatest("SupportRecorded", "entered-twice"), {
        ...writing,
        after: entry,
      })
      diary.write(withdrawnAgain, { ...writing, after })
    },
  }),
]

const withdrawnAgain: LateRequest = ({ history }) =>
  history?.event.type === "Withdrawn" ? withdraw(history.event.data.target) : null
