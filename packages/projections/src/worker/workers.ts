import {
  evolveWorker,
  initialWorker,
  type WorkerEvent,
  type WorkerState,
} from "@str-service/domain/worker"
import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"
import { projection } from "../projection/projection.ts"

/** Workers by their ids. */
export type Workers = HashMap.HashMap<string, WorkerState>

/**
 * Every worker by id, as they stand after the events so far. Streams may come in any order and mixed
 * with one another; the events of one stream come in the order of their versions.
 */
export const workers = projection<Workers, WorkerEvent>(
  "workers",
  HashMap.empty(),
  (states, event) =>
    HashMap.modifyAt(states, event.metadata.workerId, (state) =>
      Option.some(
        evolveWorker(
          Option.getOrElse(state, () => initialWorker),
          event,
        ),
      ),
    ),
)
