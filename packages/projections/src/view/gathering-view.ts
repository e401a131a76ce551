import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { type Gathered, gather, gatheredIn } from "./gathered.ts"
import { byColumns, type RowSchema, type View } from "./view.ts"

interface GatheringView<Row, Options, Thing> extends Pick<View<Row, Options, unknown>, "answers"> {
  readonly name: string
  readonly row: RowSchema<Row>
  /** What is needed of one episode to make rows of all of them. */
  readonly gathered: (episode: Standing, asked: Times & Options) => ReadonlyArray<Thing>
  /** The rows of what was gathered, in whatever order it comes. */
  readonly rows: (things: ReadonlyArray<Thing>, asked: Times & Options) => ReadonlyArray<Row>
  /**
   * The columns that rows are sorted by, texts by code units; together they tell any two apart. None
   * where `rows` gives them in an order of its own.
   */
  readonly sortedBy: ReadonlyArray<keyof Row>
}

/** A view whose rows need several episodes beside one another. */
export const gatheringView = <Row, Options, Thing>({
  name,
  answers,
  row,
  gathered,
  rows,
  sortedBy,
}: GatheringView<Row, Options, Thing>): View<Row, Options, Gathered<Thing>> => ({
  name,
  answers,
  row,
  over: (asked) => ({
    name,
    initial: null,
    step: (things, episode) => gather(things, gathered(episode, asked)),
    finish: (things) => rows(gatheredIn(things), asked).toSorted(byColumns(sortedBy)),
  }),
})
