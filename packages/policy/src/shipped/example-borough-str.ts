import * as Arr from "effect/Array"
import from2025 from "../../policies/example-borough-str/2025-04-01.policy.json" with {
  type: "json",
}
import { bookOf, type PolicyBook } from "../book/policy-book.ts"
import { compilePolicy } from "../compile-policy.ts"

/** A made-up authority's policy, nobody's real one, which uses all that the format has. */
export const exampleBoroughStr: PolicyBook = bookOf(
  "example-borough-str",
  Arr.getSuccesses([from2025].map(compilePolicy)),
)
