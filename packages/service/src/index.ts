export {
  type CrashPoint,
  type Fault,
  type Faults,
  faultsOnDemand,
  type Held,
} from "./memory/fault.ts"
export { MemoryData } from "./memory/memory-data.ts"
export { type MemoryStoreOptions, openMemoryStore } from "./memory/memory-store.ts"
export type {
  Append,
  Appended,
  AppendOutcome,
  Conflict,
  Erased,
} from "./store/append.ts"
export type { Erasure, ErasureOutcome } from "./store/erasure.ts"
export type { EventStore, SubscribeOptions } from "./store/event-store.ts"
export { refuseInvalidAppend, refuseInvalidErasure } from "./store/refuse-invalid.ts"
export { isStoreError, StoreError, type StoreErrorReason } from "./store/store-error.ts"
export type {
  EventToAppend,
  Position,
  StoredEntry,
  StoredEvent,
  Stream,
  Tombstone,
} from "./store/stored.ts"
export { type Reading, subscribeByReading } from "./store/subscribe-by-reading.ts"
