import * as Result from "effect/Result"
import type { PolicyDocument } from "../document/policy-document.ts"
import { catalogueOf } from "./catalogue.ts"
import { checkConditions } from "./conditions.ts"
import { checkFacts } from "./facts.ts"
import { checkJson } from "./json.ts"
import { checkLimits } from "./limits.ts"
import { checkNaming } from "./named-conditions.ts"
import { isObject } from "./places.ts"
import { type PolicyProblem, problem } from "./problem.ts"
import { checkRules } from "./rules.ts"
import { checkShape, readShape } from "./shape.ts"
import { checkSources } from "./sources.ts"
import { toldTogether } from "./told.ts"
import { checkVersion } from "./version.ts"
import { checkVocabulary } from "./vocabulary.ts"

/** A document that is fit to be compiled, or everything that is wrong with it. */
export const checkDocument = (
  document: unknown,
): Result.Result<PolicyDocument, ReadonlyArray<PolicyProblem>> => {
  const unwalkable = checkJson(document)
  if (unwalkable.length > 0) return Result.fail(toldTogether(unwalkable))
  if (isOfCases(document)) return Result.fail(toldTogether([casesNotPolicy]))
  const catalogue = catalogueOf(document)
  const problems = [
    ...checkShape(document),
    ...checkVersion(document),
    ...checkSources(document),
    ...checkFacts(document, catalogue),
    ...checkConditions(document, catalogue),
    ...checkNaming(document),
    ...checkRules(document),
    ...checkLimits(document),
    ...checkVocabulary(document),
  ]
  return problems.length > 0
    ? Result.fail(toldTogether(problems))
    : Result.mapError(readShape(document), toldTogether)
}

const isOfCases = (document: unknown): boolean =>
  isObject(document) && Object.hasOwn(document, "cases") && !Object.hasOwn(document, "decisions")

const casesNotPolicy = problem(
  "wrong-shape",
  [],
  "These are worked cases and no policy; end the file's name in .cases.json, or name another file.",
)
