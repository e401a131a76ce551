import * as HashMap from "effect/HashMap"
import * as Option from "effect/Option"

/** What episodes come to so far, by what tells one from another: as large as what is told apart. */
export type Sums<Part> = HashMap.HashMap<string, Part>

type Cell = string | number | null
type Cells = { readonly [column: string]: Cell }

/** With what one more episode adds: numbers are added up within the parts that are alike. */
export const withParts = <Part extends Cells>(
  sums: Sums<Part>,
  parts: ReadonlyArray<Part>,
  alike: ReadonlyArray<keyof Part>,
): Sums<Part> => {
  let all = sums
  for (const part of parts) {
    const key = JSON.stringify(alike.map((column) => part[column]))
    all = HashMap.modifyAt(all, key, (sum) =>
      Option.some(Option.isNone(sum) ? part : added(sum.value, part, alike)),
    )
  }
  return all
}

const added = <Part extends Cells>(
  one: Part,
  other: Part,
  alike: ReadonlyArray<keyof Part>,
): Part => {
  const sum: { [column: string]: Cell } = { ...other }
  for (const column in one) {
    const [first, second] = [one[column], other[column]]
    if (typeof first === "number" && typeof second === "number" && !alike.includes(column)) {
      sum[column] = first + second
    }
  }
  return sum as Part
}
