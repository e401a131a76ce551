/** One breach of a rule of the house. `line` and `column` count from 1. */
export interface Violation {
  readonly rule: Rule
  readonly file: string
  readonly line: number
  readonly column: number
  /** What is wrong, and what to do. */
  readonly message: string
}

export type Rule =
  | "dependency-direction"
  | "front-door"
  | "honest-types"
  | "no-empty-names"
  | "no-exceptions"
  | "no-rings"
  | "purity"
  | "tests-run-once"

export const render = ({ rule, file, line, column, message }: Violation): string =>
  `${file}:${line}:${column} [${rule}] ${message}`
