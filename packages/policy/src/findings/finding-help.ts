/**
 * Something written wrong and right, as it would stand in a document: whole files, entries of the
 * document, of its facts, conditions of a rule, rules of a decision, entries of its limits, worked
 * cases, or what distinguishes the versions of a policy from one another.
 */
export interface Example {
  readonly in:
    | "file"
    | "document"
    | "facts"
    | "conditions"
    | "rules"
    | "limits"
    | "cases"
    | "versions"
    | "lock"
  readonly wrong: string
  readonly right: string
}

/** What a code means, for whoever meets it. */
export interface FindingHelp {
  readonly title: string
  /** Why it is refused, and what to do. */
  readonly explanation: string
  readonly example: Example
}
