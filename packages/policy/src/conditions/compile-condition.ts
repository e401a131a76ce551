import { Rule, type TopLevelCondition } from "json-rules-engine"
import type { GroupCondition } from "../document/condition.ts"
import type { PolicyDocument } from "../document/policy-document.ts"
import { type FactReader, factReaders } from "../facts/read-fact.ts"
import { compareFact } from "./comparison.ts"
import type { CompiledCondition } from "./compiled-condition.ts"
import { all, any, called, not } from "./groups.ts"

/** Compiles the conditions of one checked document. */
export type ConditionCompiler = (condition: GroupCondition) => CompiledCondition

/** json-rules-engine's own reading of a condition. */
export const parsedCondition = (conditions: GroupCondition): TopLevelCondition =>
  new Rule(JSON.stringify({ conditions, event: { type: "parsed" } })).conditions

/**
 * A compiler for the conditions of a document that has passed its checks: every fact, operator and
 * name is there, and no condition names itself.
 */
export const conditionCompiler = (document: PolicyDocument): ConditionCompiler => {
  const readers = factReaders(document.facts)
  const conditions = new Map(Object.entries(document.conditions ?? {}))
  const compiled = new Map<string, CompiledCondition>()

  const compile = (node: ParsedCondition): CompiledCondition => {
    if ("all" in node) return all(node.all.map(compile))
    if ("any" in node) return any(node.any.map(compile))
    if ("not" in node) return not(compile(node.not))
    if ("condition" in node) return called(node.condition, named(node.condition))
    return compareFact(node, declared<FactReader>(readers, node.fact))
  }
  const named = (name: string): CompiledCondition => {
    const condition =
      compiled.get(name) ?? compile(parsedCondition(declared<GroupCondition>(conditions, name)))
    compiled.set(name, condition)
    return condition
  }
  return (condition) => compile(parsedCondition(condition))
}

type ParsedCondition = TopLevelCondition | Extract<TopLevelCondition, { not: unknown }>["not"]

/** What the checks have found to be declared. */
const declared = <Declared>(declarations: ReadonlyMap<string, Declared>, name: string): Declared =>
  declarations.get(name) as Declared
