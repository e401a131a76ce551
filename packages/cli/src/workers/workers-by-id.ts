import type { WorkerState } from "@str-service/domain/worker"

/** Every worker of a source, as recorded. */
export type WorkersById = ReadonlyMap<string, WorkerState>
