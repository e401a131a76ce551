import canonicalize from "canonicalize"
import type { GroupCondition } from "../../document/condition.ts"
import type { Params } from "../../document/rule.ts"
import type { Aspects } from "./aspects.ts"
import type { Versions } from "./versions.ts"

/** What a rule of a table gives: an outcome, and what it says besides. */
export interface Given {
  readonly outcome: string
  readonly params: Partial<Params>
}

/** Rules of which the first that holds decides, of a decision, a limit or a single condition. */
export interface Table {
  readonly rules: ReadonlyArray<TableRule>
  readonly otherwise: Given
}

interface TableRule {
  readonly name: string
  readonly conditions: GroupCondition
  readonly gives: Given
}

/** What each rule of a table gives, and at the end what is given otherwise. */
export const givenBy = ({ rules, otherwise }: Table): ReadonlyArray<Given> => [
  ...rules.map(({ gives }) => gives),
  otherwise,
]

export const namesIn = ({ rules }: Table): ReadonlyArray<string> => [
  ...rules.map(({ name }) => name),
  "otherwise",
]

/** Equal for what is given in the same words. */
export const keyOf = ({ outcome, params }: Given): string =>
  JSON.stringify([outcome, canonicalize(params)])

export const isSameGiven = ({ old, new: later }: Versions<Given>): boolean =>
  keyOf(old) === keyOf(later)

/** What is said besides the outcome, each by its name: texts as they are, anything else as JSON. */
export const paramAspects = ({ params }: Given): Aspects =>
  new Map(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === "string" ? value : String(canonicalize(value)),
    ]),
  )
