import canonicalize from "canonicalize"
import type { GroupCondition } from "../../document/condition.ts"
import type { Decision } from "../../document/decision.ts"
import type { Limit } from "../../document/limit.ts"
import type { Params } from "../../document/rule.ts"
import { type Terms, termsOf, variedBy } from "../../limits/limit-terms.ts"
import type { Given, Table } from "./table.ts"

/** A decision as a table of its outcomes. */
export const decisionTable = ({ rules, otherwise }: Decision<string>): Table => ({
  rules: rules.map(({ name, conditions, event: { type, params } }) => ({
    name,
    conditions,
    gives: { outcome: type, params },
  })),
  otherwise: { outcome: otherwise.type, params: otherwise.params },
})

/** A limit as a table of its terms, written as JSON: those of each variant, and its own. */
export const limitTable = (name: string, limit: Limit): Table => {
  const own = termsOf(name, limit)
  return {
    rules: (limit.variants ?? []).map(({ name: variant, conditions, event: { params } }) => ({
      name: variant,
      conditions,
      gives: { outcome: writtenTerms(variedBy(own, params)), params: reasonsIn(params) },
    })),
    otherwise: { outcome: writtenTerms(own), params: reasonsIn(limit) },
  }
}

const writtenTerms = (terms: Terms): string => String(canonicalize(terms))

export const readTerms = (written: string): Terms => JSON.parse(written)

const reasonsIn = ({
  because,
  source,
}: Partial<Pick<Params, "because" | "source">>): Given["params"] => ({
  ...(because === undefined ? {} : { because }),
  ...(source === undefined ? {} : { source }),
})

/** Conditions as a table of whether any of them holds. */
export const conditionTable = (conditions: ReadonlyArray<GroupCondition>): Table => ({
  rules: conditions.map((condition) => ({
    name: "holds",
    conditions: condition,
    gives: { outcome: "holds", params: {} },
  })),
  otherwise: { outcome: "does not hold", params: {} },
})
