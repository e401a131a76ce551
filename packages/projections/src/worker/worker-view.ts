import type { WorkerEvent, WorkerState } from "@str-service/domain/worker"
import * as HashMap from "effect/HashMap"
import type { Projection } from "../projection/projection.ts"
import type { Now, Times } from "../standing/times.ts"
import type { Asking } from "../view/as-of.ts"
import { byColumns, type RowSchema } from "../view/view.ts"
import { type WorkerAsOf, workerAsOf } from "./worker-as-of.ts"
import { type Workers, workers } from "./workers.ts"

/** A question about the workers at work on a day, and what its answer looks like. */
export interface WorkerView<Row, Options> {
  /** A few words in lower case, such as `supervision`. */
  readonly name: string
  /** The question in plain words, as a sentence that ends with a question mark. */
  readonly answers: string
  readonly row: RowSchema<Row>
  /** The rows of those at work, in whatever order they come. */
  readonly ofWorkers: (
    atWork: ReadonlyArray<WorkerAsOf>,
    asked: Times & Options,
  ) => ReadonlyArray<Row>
  /** The columns that rows are sorted by; together they tell any two apart. */
  readonly sortedBy: ReadonlyArray<keyof Row>
}

/** A view of workers asked for a day, as known at an instant. */
export interface AskedOfWorkers<Row>
  extends Projection<Workers, WorkerEvent, ReadonlyArray<Row>>,
    Times {
  /** The rows of workers folded before; each once. */
  readonly rowsOf: (states: Iterable<WorkerState>) => ReadonlyArray<Row>
}

/**
 * Asks a view of workers for a day, as known at an instant: what happened after the day, and what was
 * recorded after the instant, does not show. With `team`, only of workers who are part of it.
 *
 * Source: domain, Worker; Spans and lists, exactly.
 */
export const asOfWorkers =
  ({ on, known, team }: Pick<Asking, "on" | "known" | "team">, { today, now }: Now) =>
  <Row, Options extends object>(
    { name, ofWorkers, sortedBy }: WorkerView<Row, Options>,
    options: Options,
  ): AskedOfWorkers<Row> => {
    const times: Times = { on: on ?? today, known: known ?? now }
    const rowsOf = (states: Iterable<WorkerState>) =>
      ofWorkers(atWork(states, times, team), { ...options, ...times }).toSorted(byColumns(sortedBy))
    return {
      ...workers,
      ...times,
      name,
      rowsOf,
      finish: (states) => rowsOf(HashMap.values(states)),
    }
  }

/** Those at work on the day; with a team, only those who are part of it. */
export const atWork = (
  states: Iterable<WorkerState>,
  times: Times,
  team?: string,
): ReadonlyArray<WorkerAsOf> =>
  Array.from(states).flatMap((state) => {
    const found = workerAsOf(state, times)
    return found !== undefined &&
      found.leftOn === null &&
      (team === undefined || found.worker.appointment.teams.includes(team))
      ? [found]
      : []
  })
