import type { ChargingOutcome, Day, EligibilityOutcome, Policy } from "@str-service/domain"
import * as Result from "effect/Result"
import { checkDocument } from "./check/document.ts"
import type { PolicyProblem } from "./check/problem.ts"
import { conditionCompiler } from "./conditions/compile-condition.ts"
import {
  type CompiledDecision,
  compileDecision,
  type DecisionContext,
} from "./decisions/compile-decision.ts"
import { digestOf } from "./digest.ts"
import type { Decision, PlacementOutcome } from "./document/decision.ts"
import type { PolicyDocument } from "./document/policy-document.ts"
import { factReaders } from "./facts/read-fact.ts"
import { factRefusal } from "./facts/refuse-facts.ts"
import { compileLimit } from "./limits/compile-limits.ts"

/** A policy version that has passed its checks, ready to be asked. */
export interface CompiledPolicy extends Policy {
  readonly document: PolicyDocument
  /** The first day on which it is in force. */
  readonly effectiveFrom: Day
  /** The last day, where the version states one. */
  readonly effectiveTo: Day | null
  /** The decisions it makes; `null` for a matter of which it does not say. */
  readonly decisions: {
    readonly eligibility: CompiledDecision<EligibilityOutcome> | null
    readonly charging: CompiledDecision<ChargingOutcome> | null
    readonly placement: CompiledDecision<PlacementOutcome> | null
  }
}

/**
 * Checks a policy document, as parsed from JSON, and makes it ready to be asked.
 *
 * Fails with everything that is wrong with it: each problem with a stable code, the place in the
 * document, and a sentence that says what to do. Nothing in a document is ever run as code.
 */
export const compilePolicy = (
  document: unknown,
): Result.Result<CompiledPolicy, ReadonlyArray<PolicyProblem>> =>
  Result.map(checkDocument(document), compile)

const compile = (document: PolicyDocument): CompiledPolicy => {
  const compileCondition = conditionCompiler(document)
  const context: DecisionContext = {
    compile: compileCondition,
    readers: factReaders(document.facts),
    cannotHappen: (document.cannotHappen ?? []).map(compileCondition),
    document,
  }
  const decisions = {
    eligibility: decisionIn(document.decisions.eligibility, context),
    charging: decisionIn(document.decisions.charging, context),
    placement: decisionIn(document.decisions.placement, context),
  }
  const limits = Object.entries(document.limits).map(([name, limit]) =>
    compileLimit(name, limit, document, compileCondition),
  )
  return {
    document,
    reference: { id: document.id, version: document.version, digest: digestOf(document) },
    effectiveFrom: document.effectiveFrom,
    effectiveTo: document.effectiveTo ?? null,
    vocabulary: document.vocabulary ?? {},
    decisions,
    refuseFacts: factRefusal(document.facts),
    eligibility: decisions.eligibility?.answer ?? null,
    charging: decisions.charging?.answer ?? null,
    limits: (facts, on) => limits.map((limit) => limit(facts, on)),
    workforce: document.workforce ?? {},
  }
}

const decisionIn = <Outcome extends string>(
  decision: Decision<Outcome> | undefined,
  context: DecisionContext,
): CompiledDecision<Outcome> | null =>
  decision === undefined ? null : compileDecision(decision, context)
