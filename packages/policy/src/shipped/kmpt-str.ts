import * as Arr from "effect/Array"
import from2003 from "../../policies/kmpt-str/2003-04-01.policy.json" with { type: "json" }
import from2012 from "../../policies/kmpt-str/2012-10-01.policy.json" with { type: "json" }
import { bookOf, type PolicyBook } from "../book/policy-book.ts"
import { compilePolicy } from "../compile-policy.ts"

/**
 * The policy of KMPT's STR service: the rules from October 2012, and an illustrative version of the
 * arrangement before them, whose first day is assumed.
 *
 * Source: Service Specification for STR service, Appendix 1.
 */
export const kmptStr: PolicyBook = bookOf(
  "kmpt-str",
  // That both pass their checks, and make a book, is held by the tests.
  Arr.getSuccesses([from2003, from2012].map(compilePolicy)),
)
