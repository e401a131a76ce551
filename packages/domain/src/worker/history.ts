import { corrected } from "../recording/corrected.ts"
import type { History } from "../recording/history.ts"
import type { WorkerEvent, WorkerFact } from "./events.ts"

/** The events of a worker as they were recorded, newest first: what a state was folded from. */
export type WorkerHistory = History<WorkerEvent>

/** An event that says what happened, as opposed to what was said wrongly before. */
export type FactualWorkerEvent = Exclude<WorkerEvent, { readonly type: "Amended" | "Withdrawn" }>

/**
 * The events as they are to be read: those withdrawn left out, those amended in their latest form
 * at the place where they were first recorded.
 */
export const correctedWorkerEvents = (history: WorkerHistory): ReadonlyArray<FactualWorkerEvent> =>
  corrected<FactualWorkerEvent, WorkerFact>(history, {
    isCorrecting: (event) => event.type === "Amended" || event.type === "Withdrawn",
    amended: ({ metadata }, to) => ({ ...to, metadata }),
  })
