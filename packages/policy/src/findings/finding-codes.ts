import type { BookProblem } from "../book/policy-book.ts"
import type { LockProblem } from "../book/policy-lock.ts"
import type { CaseCode } from "../cases/case-problem.ts"
import type { ProblemCode } from "../check/problem.ts"
import type { TextCode } from "../reading/flaw.ts"

/** The stable code of a finding. */
export type FindingCode =
  | TextCode
  | ProblemCode
  | CaseCode
  | BookProblem["code"]
  | "gap-between-versions"
  | LockProblem["code"]
