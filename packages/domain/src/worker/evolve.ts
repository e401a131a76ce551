import { extend } from "../recording/history.ts"
import type { WorkerEvent } from "./events.ts"
import { correctedWorkerEvents, type FactualWorkerEvent, type WorkerHistory } from "./history.ts"
import { initialWorker, type KnownWorker, type WorkerState } from "./state.ts"

/**
 * The state after one more event. Total: an event that the state before it does not allow changes
 * nothing but the history.
 */
export const evolveWorker = (state: WorkerState, event: WorkerEvent): WorkerState => {
  const history = extend(state.history, event)
  if (event.type === "Amended" || event.type === "Withdrawn") {
    return { ...foldCorrected(correctedWorkerEvents(history)), history }
  }
  return evolveFact(state, event, history)
}

/** The state of a whole history, from the initial one or from one reached before. */
export const foldWorker = (
  events: Iterable<WorkerEvent>,
  from: WorkerState = initialWorker,
): WorkerState => {
  let state = from
  for (const event of events) state = evolveWorker(state, event)
  return state
}

/** The state that corrected events tell: the same as if only they were recorded. */
const foldCorrected = (events: Iterable<FactualWorkerEvent>): WorkerState => {
  let state: WorkerState = initialWorker
  for (const event of events) state = evolveFact(state, event, extend(state.history, event))
  return state
}

const evolveFact = (
  state: WorkerState,
  event: FactualWorkerEvent,
  history: WorkerHistory,
): WorkerState => {
  if (state.phase === "NotAppointed") {
    return event.type === "Appointed" ? appointed(event, history) : { ...state, history }
  }
  switch (event.type) {
    case "Appointed":
      return { ...state, history }
    case "Redesignated":
      return state.appointment.role === "css" && state.redesignatedOn === null
        ? { ...state, history, redesignatedOn: event.data.on }
        : { ...state, history }
    case "TrainingStepCompleted":
      return { ...state, history, training: [...state.training, event.data] }
    case "SupervisionHeld":
      return { ...state, history, supervisions: [...state.supervisions, event.data] }
    case "Left":
      return state.phase === "InPost"
        ? { ...state, phase: "HasLeft", history, leaving: event.data }
        : { ...state, history }
  }
}

const appointed = (
  { data, metadata }: Extract<FactualWorkerEvent, { readonly type: "Appointed" }>,
  history: WorkerHistory,
): KnownWorker => ({
  phase: "InPost",
  history,
  workerId: metadata.workerId,
  appointment: data,
  redesignatedOn: null,
  training: [],
  supervisions: [],
})
