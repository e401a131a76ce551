import * as Result from "effect/Result"
import from2003 from "../../policies/kmpt-str/2003-04-01.policy.json" with { type: "json" }
import from2012 from "../../policies/kmpt-str/2012-10-01.policy.json" with { type: "json" }
import { type PolicyBook, policyBook } from "../book/policy-book.ts"
import { compilePolicy } from "../compile-policy.ts"

/**
 * The policy of KMPT's STR service: the rules from October 2012, and an illustrative version of the
 * arrangement before them, whose first day is assumed.
 *
 * Source: Service Specification for STR service, Appendix 1.
 */
export const kmptStr: PolicyBook = /* @__PURE__ */ Result.getOrThrow(
  Result.flatMap(Result.all([compilePolicy(from2003), compilePolicy(from2012)]), policyBook),
)
