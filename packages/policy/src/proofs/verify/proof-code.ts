/** What a proof can find, as a stable code: it keeps its meaning for good. */
export type ProofCode =
  // rules
  | "rule-never-matches"
  | "rule-masked"
  | "order-decides"
  | "holds-for-days-to-come"
  // conditions
  | "condition-changes-nothing"
  | "condition-settled-above"
  | "condition-never-true"
  | "condition-never-false"
  | "condition-not-used"
  // outcomes
  | "falls-to-otherwise"
  | "outcome-never-given"
  // combinations that cannot happen
  | "nothing-can-happen"
  | "impossible-adds-nothing"
  // the proof itself
  | "not-proved-whole"
