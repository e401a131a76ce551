import type { WorkerState } from "@str-service/domain"

/** Every worker of a source, as recorded. */
export type WorkersById = ReadonlyMap<string, WorkerState>
