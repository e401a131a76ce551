import { Engine } from "json-rules-engine"

/** An operator of json-rules-engine, its decorators applied. */
export interface RuleOperator {
  readonly evaluate: (factValue: unknown, ruleValue: unknown) => boolean
}

/** The engine's operators, which its published types leave out. */
class OperatorSource extends Engine {
  declare readonly operators: { readonly get: (name: string) => RuleOperator }
}

const operators = new OperatorSource().operators

/** The operator that a name stands for; the name has been checked with `readOperator`. */
export const ruleOperator = (name: string): RuleOperator => operators.get(name)
