export { messageOf } from "./episode/rejection-message.ts"
export type { Rejection } from "./episode/rejections.ts"
export { workerMessageOf } from "./worker/rejection-message.ts"
export type { WorkerRejection } from "./worker/rejections.ts"
