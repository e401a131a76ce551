import type { Day } from "../calendar/day.ts"
import type { WorkerFact } from "./events.ts"
import { correctedWorkerEvents } from "./history.ts"
import type { WorkerOrderRejection } from "./rejections.ts"
import type { KnownWorker, WorkerState } from "./state.ts"

/**
 * Whether something can have happened after what a state tells, in order and in days; `null` when it
 * can, else why not. Says nothing of policy, nor of what day it is.
 */
export const workerMayHave = (
  state: WorkerState,
  fact: WorkerFact,
): WorkerOrderRejection | null => {
  if (fact.type === "Appointed") {
    return state.phase === "NotAppointed"
      ? null
      : { _tag: "AlreadyAppointed", on: state.appointment.on }
  }
  if (state.phase === "NotAppointed") return { _tag: "NotAppointed" }
  return (
    beforeAppointment(state, fact.data.on) ?? impossibleOn(state, fact) ?? contradicts(state, fact)
  )
}

type LaterFact = Exclude<WorkerFact, { readonly type: "Appointed" }>

const beforeAppointment = ({ appointment }: KnownWorker, on: Day): WorkerOrderRejection | null =>
  on < appointment.on ? { _tag: "BeforeAppointment", on, appointedOn: appointment.on } : null

/** What was done before the worker left is typed up afterwards; later nothing was. */
const impossibleOn = (
  state: KnownWorker,
  { type, data }: LaterFact,
): WorkerOrderRejection | null => {
  if (state.phase !== "HasLeft") return null
  const leftOn = state.leaving.on
  if (type === "Left") return { _tag: "AlreadyLeft", leftOn }
  return data.on > leftOn ? { _tag: "AfterLeaving", on: data.on, leftOn } : null
}

const contradicts = (state: KnownWorker, fact: LaterFact): WorkerOrderRejection | null => {
  switch (fact.type) {
    case "Redesignated":
      return notRedesignable(state)
    case "TrainingStepCompleted": {
      const earlier = state.training.find(({ step }) => step === fact.data.step)
      return earlier === undefined ? null : { _tag: "StepAlreadyCompleted", ...earlier }
    }
    case "SupervisionHeld":
      return null
    case "Left":
      return leavesTooEarly(state, fact.data.on)
  }
}

/** Why a worker cannot be redesignated on any day; `null` when they can. */
export const notRedesignable = ({
  appointment,
  redesignatedOn,
}: KnownWorker): WorkerOrderRejection | null => {
  if (appointment.role === "str") return { _tag: "AppointedAsStr", appointedOn: appointment.on }
  return redesignatedOn === null ? null : { _tag: "AlreadyRedesignated", on: redesignatedOn }
}

const leavesTooEarly = ({ history }: KnownWorker, on: Day): WorkerOrderRejection | null => {
  const later = correctedWorkerEvents(history).find((event) => event.data.on > on)
  return later === undefined
    ? null
    : {
        _tag: "LeavesTooEarly",
        on,
        eventId: later.metadata.eventId,
        happenedOn: later.data.on,
      }
}
