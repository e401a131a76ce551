export { messageOf } from "./episode/rejection-message.ts"
export { workerMessageOf } from "./worker/rejection-message.ts"
