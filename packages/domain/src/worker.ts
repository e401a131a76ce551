export { workerCommandTypes } from "./worker/command-types.ts"
export type {
  WorkerCommand,
  WorkerCommandMetadata,
  WorkerCommandOf,
  WorkerCommandType,
} from "./worker/commands.ts"
export type { WorkerCorrectionReason } from "./worker/correction-reason.ts"
export { decideWorker, type WorkerDecision } from "./worker/decide.ts"
export { type WorkerDecider, workerDecider } from "./worker/decider.ts"
export { workerEventTypes } from "./worker/event-types.ts"
export type {
  WorkerEvent,
  WorkerEventBody,
  WorkerEventMetadata,
  WorkerEventOf,
  WorkerEventType,
  WorkerFact,
} from "./worker/events.ts"
export { evolveWorker, foldWorker } from "./worker/evolve.ts"
export {
  correctedWorkerEvents,
  type FactualWorkerEvent,
  type WorkerHistory,
} from "./worker/history.ts"
export { type WorkerPermission, workerPermitted } from "./worker/permitted.ts"
export type {
  WorkerOrderRejection,
  WorkerRejection,
  WorkerRejectionTag,
} from "./worker/rejections.ts"
export type { WorkerReplacement } from "./worker/requests.ts"
export type { WorkerRole } from "./worker/role.ts"
export { roleOn, type WorkerStanding, workerStanding } from "./worker/standing.ts"
export {
  type HasLeft,
  type InPost,
  initialWorker,
  type KnownWorker,
  type NotAppointed,
  type WorkerPhase,
  type WorkerState,
} from "./worker/state.ts"
