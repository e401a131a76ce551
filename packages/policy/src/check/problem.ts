import type { Near } from "./meant.ts"

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

export const problem = <Code extends string>(
  code: Code,
  path: Path,
  message: string,
  near?: Near,
): Problem<Code> => ({ code, path, message, ...(near && { near }) })
