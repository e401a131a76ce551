import { type Facts, type FactValue, needsMoreInformation } from "@str-service/domain"
import canonicalize from "canonicalize"
import type { ConditionCompiler } from "../conditions/compile-condition.ts"
import type { CompiledCondition } from "../conditions/compiled-condition.ts"
import type { Question } from "../conditions/truth.ts"
import type { Decision, Event } from "../document/decision.ts"
import type { Params } from "../document/rule.ts"
import type { FactReader } from "../facts/read-fact.ts"
import type { Answer } from "./answer.ts"
import type { DecisionTrace, RuleTrace } from "./decision-trace.ts"
import { firstMatch, type Match, type RuleTable, ruleTable, stillMissing } from "./first-match.ts"

/** A decision ready to be asked. Each question is pure: equal facts and days, equal answers. */
export interface CompiledDecision<Outcome extends string> {
  /** The outcome alone: the quickest of the three. */
  readonly outcome: Question<Outcome | typeof needsMoreInformation>
  /** The outcome with what an assessment records. */
  readonly answer: Question<Answer<Outcome>>
  /** How each rule tried came out, down to its single comparisons. */
  readonly trace: Question<DecisionTrace<Outcome>>
}

/** What compiling a decision takes from the document around it. */
export interface DecisionContext {
  readonly compile: ConditionCompiler
  readonly readers: ReadonlyMap<string, FactReader>
  readonly cannotHappen: ReadonlyArray<CompiledCondition>
}

export const compileDecision = <Outcome extends string>(
  decision: Decision<Outcome>,
  context: DecisionContext,
): CompiledDecision<Outcome> => {
  const table = ruleTable(
    decision.rules.map(({ name, conditions, event }) => ({
      name,
      condition: context.compile(conditions),
      gives: event,
    })),
    decision.otherwise,
  )
  return { outcome: outcomeOf(table), answer: answerOf(table, context), trace: traceOf(table) }
}

type Table<Outcome extends string> = RuleTable<Event<Outcome>>

const outcomeOf =
  <Outcome extends string>({
    rules,
    otherwise,
  }: Table<Outcome>): CompiledDecision<Outcome>["outcome"] =>
  (facts, on) => {
    let open: Outcome | undefined
    for (const { condition, gives } of rules) {
      const truth = condition.truth(facts, on)
      if (truth === false) continue
      if (open !== undefined && open !== gives.type) return needsMoreInformation
      if (truth === true) return gives.type
      open = gives.type
    }
    return open === undefined || open === otherwise.gives.type
      ? otherwise.gives.type
      : needsMoreInformation
  }

const answerOf = <Outcome extends string>(
  table: Table<Outcome>,
  { readers, cannotHappen }: DecisionContext,
): CompiledDecision<Outcome>["answer"] => {
  const match = firstMatch(table)
  return (facts, on) => {
    const found = match(facts, on)
    const { certain, open } = found
    const missing = stillMissing(found, isSameOutcome)(facts, on)
    const settled = missing.length === 0
    return {
      outcome: settled ? certain.gives.type : needsMoreInformation,
      rule: open.length === 0 ? certain.name : null,
      candidates: open.length === 0 ? [] : [...open, certain].map(({ name }) => name),
      params: settled ? agreedParams(found) : {},
      factsUsed: knownAmong(certain.asked, readers)(facts, on),
      missing,
      cannotHappen: [...cannotHappen.keys()].filter(
        (index) => cannotHappen[index]?.truth(facts, on) === true,
      ),
    }
  }
}

const isSameOutcome = (one: Event<string>, other: Event<string>): boolean => one.type === other.type

/** The params of the certain rule that every open one shares. */
const agreedParams = ({ certain, open }: Match<Event<string>>): Answer<string>["params"] =>
  Object.fromEntries(
    Object.entries(certain.gives.params).filter(([key, value]) =>
      open.every(({ gives }) => isSameParam(gives.params, key, value)),
    ),
  )

const isSameParam = (params: Params, key: string, value: unknown): boolean =>
  Object.hasOwn(params, key) && canonicalize(params[key]) === canonicalize(value)

const knownAmong =
  (names: ReadonlyArray<string>, readers: ReadonlyMap<string, FactReader>): Question<Facts> =>
  (facts, on) =>
    Object.fromEntries(
      names
        .map((name) => [name, readers.get(name)?.read(facts, on)] as const)
        .filter((fact): fact is readonly [string, FactValue] => fact[1] !== undefined),
    )

const traceOf =
  <Outcome extends string>({
    rules,
    otherwise,
  }: Table<Outcome>): CompiledDecision<Outcome>["trace"] =>
  (facts, on) => {
    const tried: Array<RuleTrace<Outcome>> = []
    for (const [index, { name, condition, gives }] of rules.entries()) {
      const conditions = condition.trace(facts, on)
      tried.push({ rule: name, outcome: gives.type, result: conditions.result, conditions })
      if (conditions.result === true) {
        const below = rules.slice(index + 1)
        return {
          tried,
          certain: name,
          alsoMatched: below
            .filter((rule) => rule.condition.truth(facts, on) === true)
            .map((rule) => rule.name),
        }
      }
    }
    return { tried, certain: otherwise.name, alsoMatched: [] }
  }
