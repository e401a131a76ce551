import { Facts } from "@str-service/domain/schemas"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { checkFactsAt } from "../cases/check-facts.ts"
import { checkJson } from "../check/json.ts"
import { type Problem, problem } from "../check/problem.ts"
import { toldTogether } from "../check/told.ts"
import type { CompiledPolicy } from "../compile-policy.ts"
import type { Finding } from "./finding.ts"
import { findingsIn } from "./findings-in.ts"
import { readJson } from "./read-json.ts"

/** What came of reading what is known of somebody. */
export interface FactsReading {
  /** The facts; `null` where anything is wrong with them. */
  readonly document: Facts | null
  readonly findings: ReadonlyArray<Finding>
}

/**
 * Reads what is known of somebody, as JSON: each fact by its name in the policy's catalogue, with its
 * value. Facts that an episode would tell itself are allowed here.
 */
export const readFacts = (
  written: string | Uint8Array,
  policy: CompiledPolicy,
  file?: string,
): FactsReading => {
  const read = readJson(written)
  const facts = Option.getOrNull(decode(read.parsed?.value))
  const problems = read.parsed === null ? [] : problemsOf(read.parsed.value, policy)
  const findings = findingsIn(read, toldTogether(problems), file)
  return { document: findings.length > 0 ? null : facts, findings }
}

const decode = Schema.decodeUnknownOption(Facts)

const problemsOf = (value: unknown, { document }: CompiledPolicy): ReadonlyArray<Problem> => {
  const unwalkable = checkJson(value)
  if (unwalkable.length > 0) return unwalkable
  return isFactsLike(value) ? checkFactsAt(document.facts, { path: [], value }) : [noFacts]
}

const isFactsLike = Schema.is(Schema.Record(Schema.String, Schema.Json))

const noFacts = problem(
  "wrong-shape",
  [],
  `Write what is known between braces: each fact's name with its value, as in { "age": 40 }.`,
)
