import * as HashMap from "effect/HashMap"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { type Sums, withParts } from "./sums.ts"
import { byColumns, type RowSchema, type View } from "./view.ts"

interface SummingView<Row, Options, Part> extends Pick<View<Row, Options, unknown>, "answers"> {
  readonly name: string
  readonly row: RowSchema<Row>
  /** What one episode adds. Parts are added up, number by number, where they are alike. */
  readonly parts: (episode: Standing, asked: Times & Options) => ReadonlyArray<Part>
  /** The columns in which parts are alike that are added up. */
  readonly alike: ReadonlyArray<keyof Part>
  /** The rows of the sums, in whatever order these come. */
  readonly rows: (sums: ReadonlyArray<Part>, asked: Times & Options) => ReadonlyArray<Row>
  /** The columns that rows are sorted by, as in `gatheringView`. */
  readonly sortedBy: ReadonlyArray<keyof Row>
}

/** A view that only counts: it keeps sums, however many episodes there are. */
export const summingView = <
  Row,
  Options,
  Part extends { readonly [Column in keyof Part]: string | number | null },
>({
  name,
  answers,
  row,
  parts,
  alike,
  rows,
  sortedBy,
}: SummingView<Row, Options, Part>): View<Row, Options, Sums<Part>> => ({
  name,
  answers,
  row,
  over: (asked) => ({
    name,
    initial: HashMap.empty(),
    step: (sums, episode) => withParts(sums, parts(episode, asked), alike),
    finish: (sums) => rows([...HashMap.values(sums)], asked).toSorted(byColumns(sortedBy)),
  }),
})
