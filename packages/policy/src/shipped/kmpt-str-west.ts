import * as Arr from "effect/Array"
import from2012 from "../../policies/kmpt-str-west/2012-10-01.policy.json" with { type: "json" }
import { bookOf, type PolicyBook } from "../book/policy-book.ts"
import { compilePolicy } from "../compile-policy.ts"

/**
 * An illustrative variant for one locality: the specification says that East Kent and West Kent
 * had different models, and not what differed.
 */
export const kmptStrWest: PolicyBook = bookOf(
  "kmpt-str-west",
  Arr.getSuccesses([from2012].map(compilePolicy)),
)
