/** What is wrong with worked cases beyond what any document can have wrong with it. */
export type CaseCode =
  | "cases-of-another-policy"
  | "duplicate-sentence"
  | "unknown-decision"
  | "unknown-rule"
  | "unknown-limit"
