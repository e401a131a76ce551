export { type BookProblem, type Gap, type PolicyBook, policyBook } from "./book/policy-book.ts"
export {
  type LockProblem,
  lockAfterPublishing,
  lockOfNothing,
  lockProblems,
  type MissingVersion,
  missingVersions,
  PolicyLock,
} from "./book/policy-lock.ts"
export { type LockReading, readLock, type UnreadableLock } from "./book/read-lock.ts"
export { type Coverage, type Covered, coverageOf } from "./cases/coverage.ts"
export { type CaseReport, type CaseResult, type Difference, runCases } from "./cases/run-cases.ts"
export type {
  UncoveredCondition,
  UncoveredRule,
  UncoveredThreshold,
} from "./cases/uncovered.ts"
export { ExpectedLastDay, WorkedCase, WorkedCases } from "./cases/worked-cases.ts"
export { placesOf } from "./check/places.ts"
export {
  type Path,
  type PolicyProblem,
  type Problem,
  type ProblemCode,
  problem,
} from "./check/problem.ts"
export { type Telling, tell } from "./check/schema-problems.ts"
export { type CompiledPolicy, compilePolicy } from "./compile-policy.ts"
export type { ComparisonTrace, ConditionTrace } from "./conditions/trace.ts"
export type { Question, Truth } from "./conditions/truth.ts"
export type { Answer } from "./decisions/answer.ts"
export type { CompiledDecision } from "./decisions/compile-decision.ts"
export type { DecisionTrace, RuleTrace } from "./decisions/decision-trace.ts"
export { describe } from "./describe/describe.ts"
export { digestOf } from "./digest.ts"
export { askedFacts } from "./document/asked-facts.ts"
export { type Comparison, Condition, GroupCondition } from "./document/condition.ts"
export {
  type Decision,
  type DecisionName,
  Decisions,
  type Event,
  PlacementOutcome,
  type Rule,
} from "./document/decision.ts"
export { described } from "./document/described.ts"
export { FactDefinition } from "./document/fact-definition.ts"
export { Limit } from "./document/limit.ts"
export { PolicyDocument } from "./document/policy-document.ts"
export { Params } from "./document/rule.ts"
export { Source } from "./document/source.ts"
export { Text } from "./document/text.ts"
export { Workforce } from "./document/workforce.ts"
export { toEngine } from "./engine/to-engine.ts"
export { type Explanation, explain, type TriedRule } from "./explain/explain.ts"
export {
  explainLimits,
  type LimitExplanation,
  type TriedVariant,
} from "./explain/explain-limits.ts"
export { explanationText } from "./explain/explanation-text.ts"
export { limitLines } from "./explain/limit-lines.ts"
export type { Reason } from "./explain/reasons.ts"
export { type FindingCode, findingCodes } from "./findings/finding-codes.ts"
export type { Example, FindingHelp } from "./findings/finding-help.ts"
export type { AspectChange } from "./proofs/diff/aspects.ts"
export type { ChangedRegion, ChangedRegions } from "./proofs/diff/changed-regions.ts"
export type {
  Compared,
  DiffOptions,
  Incomparable,
  OutcomeChange,
  TableComparison,
  WordingChange,
} from "./proofs/diff/compare-tables.ts"
export type { CameOrWent, Comparison as DiffedComparison } from "./proofs/diff/comparisons.ts"
export {
  type ConditionDiff,
  type DecisionDiff,
  diffPolicies,
  type LimitDiff,
  type PolicyDiff,
} from "./proofs/diff/diff-policies.ts"
export { type DifferenceKind, differencesIn } from "./proofs/diff/differences.ts"
export type { FactChange } from "./proofs/diff/fact-changes.ts"
export type { Unfinished } from "./proofs/diff/joint-diagram.ts"
export type { Incomparability } from "./proofs/diff/joint-facts.ts"
export type { LimitComparison, TermsChange } from "./proofs/diff/limit-changes.ts"
export type { Side, Versions } from "./proofs/diff/versions.ts"
export { casesText } from "./proofs/missing-cases/cases-text.ts"
export type { MissingCase } from "./proofs/missing-cases/missing-case.ts"
export {
  type MissingCases,
  missingCases,
  type Unshown,
} from "./proofs/missing-cases/missing-cases.ts"
export { type Flip, type NextFlip, nextFlip, type Standing } from "./proofs/next-flip/next-flip.ts"
export type { PassedThreshold } from "./proofs/next-flip/turning-days.ts"
export type { ProofExample } from "./proofs/proof-example.ts"
export type { ProofCode } from "./proofs/verify/proof-code.ts"
export { type ProofHelp, type ProofSeverity, proofCodes } from "./proofs/verify/proof-codes.ts"
export type {
  Cells,
  DecidedAbove,
  ProofFinding,
  ProofRegions,
} from "./proofs/verify/proof-finding.ts"
export type { ProvedTable } from "./proofs/verify/prove-table.ts"
export { type Verification, verify } from "./proofs/verify/verify.ts"
export type { ChangedFact } from "./proofs/why-not/changed-facts.ts"
export {
  type NoChange,
  type SmallestChange,
  type SmallestChanges,
  type WhyNot,
  type WhyNotOptions,
  whyNot,
} from "./proofs/why-not/why-not.ts"
export { largestText } from "./reading/decode.ts"
export {
  type DocumentReading,
  type DocumentRules,
  documentReader,
} from "./reading/document-reader.ts"
export type { Finding } from "./reading/finding.ts"
export type { TextCode } from "./reading/flaw.ts"
export { type CasesReading, readCases } from "./reading/read-cases.ts"
export { type FactsReading, readFacts } from "./reading/read-facts.ts"
export { type PolicyReading, readPolicy } from "./reading/read-policy.ts"
export { casesJsonSchema, casesJsonSchemaFor } from "./schema/cases-schema.ts"
export { type EditorSchema, editorSchema, redefined } from "./schema/editor-schema.ts"
export { oneOf } from "./schema/fact-schema.ts"
export { policyJsonSchema, policyJsonSchemaFor } from "./schema/policy-schema.ts"
export { standardSchemas } from "./schema/standard-schemas.ts"
export { exampleBoroughStr } from "./shipped/example-borough-str.ts"
export { kmptStr } from "./shipped/kmpt-str.ts"
export { kmptStrEast } from "./shipped/kmpt-str-east.ts"
export { kmptStrWest } from "./shipped/kmpt-str-west.ts"
export { shippedPolicies } from "./shipped/shipped-policies.ts"
export { type ConditionWords, comparisonWords } from "./words/condition-words.ts"
export { eventWords } from "./words/event-words.ts"
export type { FactWords } from "./words/fact-words.ts"
export { decisionWords, type Outcome, outcomeWords } from "./words/outcome-words.ts"
