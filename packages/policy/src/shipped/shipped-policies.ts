import type { PolicyBook } from "../book/policy-book.ts"
import { exampleBoroughStr } from "./example-borough-str.ts"
import { kmptStr } from "./kmpt-str.ts"
import { kmptStrEast } from "./kmpt-str-east.ts"
import { kmptStrWest } from "./kmpt-str-west.ts"

/** The policies that come with this package, by id. */
export const shippedPolicies: ReadonlyMap<string, PolicyBook> = new Map(
  [kmptStr, kmptStrEast, kmptStrWest, exampleBoroughStr].map((book) => [book.id, book]),
)
