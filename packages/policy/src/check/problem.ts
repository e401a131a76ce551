import { nearest } from "../facts/nearest.ts"

/** Where in a document: the keys and indices that lead there from its root. */
export type Path = ReadonlyArray<string | number>

/**
 * What is wrong with a policy document, as a stable code; the codes are grouped by what they are
 * about. A code keeps its meaning for good.
 */
export type ProblemCode =
  // the document as JSON
  | "not-json"
  | "nested-too-deep"
  | "too-large"
  | "reserved-key"
  | "broken-text"
  | "blank-name"
  | "further-problems"
  // its shape
  | "missing-key"
  | "unknown-key"
  | "wrong-shape"
  | "unreal-day"
  | "unreadable-duration"
  | "unknown-fact-type"
  // the version and its sources
  | "ends-before-it-starts"
  | "unknown-source"
  // the catalogue of facts
  | "empty-range"
  | "derived-from-no-day"
  | "derived-with-range"
  | "episode-fact-type"
  | "unknown-team"
  // conditions
  | "not-a-condition"
  | "several-operators"
  | "empty-list"
  | "comparison-at-root"
  | "unknown-condition"
  | "looping-condition"
  | "condition-too-large"
  | "path-not-allowed"
  | "priority-not-allowed"
  | "params-not-allowed"
  // comparisons
  | "unknown-fact"
  | "unknown-operator"
  | "unknown-decorator"
  | "repeated-decorator"
  | "operator-does-not-fit"
  | "value-names-fact"
  | "value-does-not-fit"
  | "value-not-in-list"
  | "value-out-of-range"
  // rules
  | "missing-because"
  | "duplicate-rule"
  | "rule-named-otherwise"
  | "undeclared-outcome"
  | "duplicate-outcome"
  | "unknown-ground"
  // limits
  | "limit-cannot-start-there"
  | "limit-cannot-end-there"
  | "warning-too-long"
  | "variant-changes-nothing"
  // the local vocabulary
  | "code-already-there"

/** One thing that is wrong with a policy document: a stable code, where, and a plain sentence. */
export interface PolicyProblem {
  readonly code: ProblemCode
  readonly path: Path
  /** What is wrong and what to do; it asks "Did you mean …?" itself. */
  readonly message: string
  /** The name that was most likely meant, where one is near. */
  readonly didYouMean?: string
}

/** A problem as it is found: what was most likely meant is looked for when it is told. */
export interface Problem<Code extends string = ProblemCode>
  extends Pick<PolicyProblem, "path" | "message"> {
  readonly code: Code
  readonly near?: Near
}

/** What was written, and the names that could have stood there. */
export interface Near {
  readonly written: unknown
  readonly among: ReadonlyArray<string>
}

export const problem = <Code extends string>(
  code: Code,
  path: Path,
  message: string,
  near?: Near,
): Problem<Code> => ({ code, path, message, ...(near && { near }) })

/** A problem in full, with the name that was most likely meant. */
type Told<Code extends string> = Omit<PolicyProblem, "code"> & { readonly code: Code }

const told = <Code extends string>({ code, path, message, near }: Problem<Code>): Told<Code> => {
  const meant = typeof near?.written === "string" ? nearest(near.written, near.among) : undefined
  return meant === undefined
    ? { code, path, message }
    : { code, path, message: `${message} Did you mean "${meant}"?`, didYouMean: meant }
}

/** More than this nobody reads at once. */
export const mostTold = 500

/** Problems in full, the first of them if there are very many; what is told twice, once. */
export const toldTogether = <Code extends string>(
  problems: ReadonlyArray<Problem<Code>>,
): ReadonlyArray<Told<Code | "further-problems">> => {
  const distinct = withoutRepeats(problems)
  return distinct.length <= mostTold
    ? distinct.map(told)
    : [...distinct.slice(0, mostTold).map(told), further]
}

/** What two checks say of one place under one code is said once; no more than is told, and one. */
const withoutRepeats = <Code extends string>(
  problems: ReadonlyArray<Problem<Code>>,
): ReadonlyArray<Problem<Code>> => {
  const distinct = new Map<string, Problem<Code>>()
  for (const found of problems) {
    if (distinct.size > mostTold) break
    distinct.set(JSON.stringify([found.code, found.path]), found)
  }
  return [...distinct.values()]
}

const further: Told<"further-problems"> = {
  code: "further-problems",
  path: [],
  message: `There are more than ${mostTold} problems; these are the first.`,
}
