export type { Localities } from "@str-service/domain"
export type {
  Accepted,
  AcceptedBy,
  Malformed,
  Outcome,
  Refused,
  RefusedBy,
  Rejected,
  RejectedFor,
  WorkerAccepted,
  WorkerOutcome,
  WorkerRefused,
} from "./commands/outcome.ts"
export {
  type CommandContent,
  type CommandRequest,
  type Giving,
  type GivingOnEpisode,
  type GivingOnWorker,
  readRequest,
  readWorkerRequest,
  type WithoutMetadata,
  type WorkerCommandContent,
  type WorkerCommandRequest,
} from "./commands/request.ts"
export {
  decodeEvent,
  type EventCodec,
  encodeEvent,
  episodeCodec,
  episodeOf,
  streamOf,
  workerCodec,
} from "./events/event-codec.ts"
export { currentSchemaVersion, type StoredBody, type Upcaster } from "./events/upcasting.ts"
export {
  type CrashPoint,
  type Fault,
  type Faults,
  faultsOnDemand,
  type Held,
} from "./memory/fault.ts"
export { MemoryData } from "./memory/memory-data.ts"
export { type MemoryStoreOptions, openMemoryStore } from "./memory/memory-store.ts"
export {
  type Batches,
  type EpisodeEntry,
  type ErasedEntry,
  type ErasedStream,
  type ErasedWorkerEntry,
  episodeEntries,
  eventsIn,
  type Recorded,
  type RecordedEntry,
  type WorkerEntry,
  workerEntries,
} from "./records/entries.ts"
export type {
  ErasureReason,
  ForeseenTombstone,
  KeptEpisode,
  PersonErasable,
  PersonErased,
  PersonErasureForeseen,
  PersonErasureOutcome,
  PersonKept,
  Retention,
} from "./records/erase-person.ts"
export type { EpisodeRecorded, PersonRecord } from "./records/export-person.ts"
export {
  type Clock,
  type ClockReading,
  clockIn,
  type Ids,
  randomIds,
  systemClock,
} from "./service/clock.ts"
export {
  EpisodeService,
  type EpisodeServiceOptions,
  type Episodes,
} from "./service/episode-service.ts"
export {
  openService,
  type Service,
  type ServiceOptions,
  type ServiceWorkers,
} from "./service/open-service.ts"
export { Store } from "./service/store-service.ts"
export { eventsInStream } from "./service/stream-of-entries.ts"
export {
  WorkerService,
  type WorkerServiceOptions,
  type Workers,
} from "./service/worker-service.ts"
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
