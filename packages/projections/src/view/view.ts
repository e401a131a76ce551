import * as Order from "effect/Order"
import type * as Schema from "effect/Schema"
import type { Projection } from "../projection/projection.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { type Gathered, gather, gatheredIn } from "./gathered.ts"

/** The schema of a view's rows, each of its fields a `column`. */
export type RowSchema<Row> = Schema.Codec<Row, unknown> & { readonly fields: Schema.Struct.Fields }

/**
 * A question that the service asks, and what its answer looks like. It is asked of episodes as they
 * stood on a day by what was known at an instant (`asOf`), one after another in any order, and
 * answers with rows. `Options` is what else has to be said to ask it, such as a period.
 */
export interface View<Row, Options, State> {
  /** A few words in lower case, such as `chargeable days`. */
  readonly name: string
  /** The question in plain words, as a sentence that ends with a question mark. */
  readonly answers: string
  readonly row: RowSchema<Row>
  /** Total: no episode makes it throw. In whatever order episodes come, the rows are the same. */
  readonly over: (asked: Times & Options) => Projection<State, Standing, ReadonlyArray<Row>>
  /** The rows of one episode, where every row is about one: what `over` gives sorted. */
  readonly rowsOf?: (episode: Standing, asked: Times & Options) => ReadonlyArray<Row>
}

/** A view that gathers something from every episode, and makes rows of it in the end. */
export const view = <Row, Options, State>(
  declared: View<Row, Options, State>,
): View<Row, Options, State> => declared

interface EpisodeView<Row, Options> {
  readonly name: string
  readonly answers: string
  readonly row: RowSchema<Row>
  readonly rowsOf: (episode: Standing, asked: Times & Options) => ReadonlyArray<Row>
  /** The columns that rows are sorted by, texts by code units; together they tell any two apart. */
  readonly sortedBy: ReadonlyArray<keyof Row>
}

/** A view of which every row is about one episode. */
export const episodeView = <Row, Options>({
  name,
  answers,
  row,
  rowsOf,
  sortedBy,
}: EpisodeView<Row, Options>): View<Row, Options, Gathered<Row>> => ({
  name,
  answers,
  row,
  rowsOf,
  over: (asked) => ({
    name,
    initial: null,
    step: (gathered, episode) => gather(gathered, rowsOf(episode, asked)),
    finish: (gathered) => gatheredIn(gathered).toSorted(byColumns(sortedBy)),
  }),
})

/** Rows by some of their columns, `null` first, texts by code units: the same on every machine. */
export const byColumns = <Row>(columns: ReadonlyArray<keyof Row>): Order.Order<Row> =>
  Order.make((one, other) => {
    for (const name of columns) {
      const order = inOrder(one[name], other[name])
      if (order !== 0) return order
    }
    return 0
  })

const inOrder = <Value>(one: Value, other: Value): -1 | 0 | 1 => {
  if (one === other) return 0
  if (isNull(one)) return -1
  return isNull(other) || one > other ? 1 : -1
}

const isNull = (value: unknown): boolean => value === null
