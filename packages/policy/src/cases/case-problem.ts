/** What can be wrong with worked cases beyond what can be wrong with any document. */
export type CaseCode =
  | "cases-of-another-policy"
  | "duplicate-sentence"
  | "unknown-decision"
  | "unknown-rule"
  | "unknown-limit"
