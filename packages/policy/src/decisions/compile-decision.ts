import { type Facts, type FactValue, needsMoreInformation } from "@str-service/domain"
import canonicalize from "canonicalize"
import type { ConditionCompiler } from "../conditions/compile-condition.ts"
import type { CompiledCondition } from "../conditions/compiled-condition.ts"
import type { Question } from "../conditions/truth.ts"
import { settling } from "../diagram/settling.ts"
import type { Decision, Event } from "../document/decision.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import type { Params } from "../document/rule.ts"
import type { FactReader } from "../facts/read-fact.ts"
import type { Answer } from "./answer.ts"
import type { DecisionTrace, RuleTrace } from "./decision-trace.ts"
import { type RuleTable, ruleTable } from "./first-match.ts"
import { type Resolution, resolving } from "./resolving.ts"

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
  readonly document: PolicyDocument
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
  const resolve = resolving(table, isSameOutcome, (gives) =>
    settling(context.document, decision, gives),
  )
  return {
    outcome: outcomeOf(table, resolve),
    answer: answerOf(resolve, context),
    trace: traceOf(table),
  }
}

type Table<Outcome extends string> = RuleTable<Event<Outcome>>

const outcomeOf =
  <Outcome extends string>(
    { rules, otherwise }: Table<Outcome>,
    resolve: Question<Resolution<Event<Outcome>>>,
  ): CompiledDecision<Outcome>["outcome"] =>
  (facts, on) => {
    let open: Outcome | undefined
    for (const { condition, gives } of rules) {
      const truth = condition.truth(facts, on)
      if (truth === false) continue
      if (open !== undefined && open !== gives.type) return outcomeIn(resolve(facts, on))
      if (truth === true) return gives.type
      open = gives.type
    }
    return open === undefined || open === otherwise.gives.type
      ? otherwise.gives.type
      : outcomeIn(resolve(facts, on))
  }

const outcomeIn = <Outcome extends string>({
  certain,
  missing,
}: Resolution<Event<Outcome>>): Outcome | typeof needsMoreInformation =>
  missing.length === 0 ? certain.gives.type : needsMoreInformation

const answerOf =
  <Outcome extends string>(
    resolve: Question<Resolution<Event<Outcome>>>,
    { readers, cannotHappen }: DecisionContext,
  ): CompiledDecision<Outcome>["answer"] =>
  (facts, on) => {
    const resolution = resolve(facts, on)
    const { certain, open, missing } = resolution
    return {
      outcome: outcomeIn(resolution),
      rule: open.length === 0 ? certain.name : null,
      candidates: open.length === 0 ? [] : [...open, certain].map(({ name }) => name),
      params: missing.length === 0 ? agreedParams(resolution) : {},
      factsUsed: knownAmong(certain.asked, readers)(facts, on),
      missing,
      cannotHappen: [...cannotHappen.keys()].filter(
        (index) => cannotHappen[index]?.truth(facts, on) === true,
      ),
    }
  }

const isSameOutcome = (one: Event<string>, other: Event<string>): boolean => one.type === other.type

/** The params of the certain rule that every open one shares. */
const agreedParams = ({ certain, open }: Resolution<Event<string>>): Answer<string>["params"] =>
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
