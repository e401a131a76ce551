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
  readonly message: string
}

export const problem = (code: ProblemCode, path: Path, message: string): PolicyProblem => ({
  code,
  path,
  message,
})
