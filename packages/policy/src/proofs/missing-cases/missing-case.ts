import type { WorkedCase } from "../../cases/worked-cases.ts"

/** A worked case that is missing. */
export interface MissingCase {
  /** The case, with what the policy says of it: for a person to confirm. */
  readonly worked: WorkedCase
  /** What it shows that no case showed before, in words. */
  readonly shows: ReadonlyArray<string>
}
