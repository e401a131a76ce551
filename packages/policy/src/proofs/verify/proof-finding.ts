import type { Path } from "../../check/problem.ts"
import type { FactWords } from "../../words/fact-words.ts"
import type { ProofExample } from "../proof-example.ts"
import type { ProofCode } from "./proof-code.ts"
import type { ProofSeverity } from "./proof-codes.ts"

/** Something that holds of a policy for every combination of facts, as proved. */
export interface ProofFinding {
  readonly code: ProofCode
  readonly severity: ProofSeverity
  /** The keys and indices that lead to what it is about. */
  readonly path: Path
  /** What holds, and what to do about it. */
  readonly message: string
  /** In how many combinations; `null` where it is not about combinations. */
  readonly cells: Cells | null
  /** Somebody of whom it holds; `null` where there can be nobody. */
  readonly example: ProofExample | null
  /** All of whom it holds, where that says more: regions of which none can be left out. */
  readonly regions: ProofRegions | null
  /** The rules above that decide in place of the one it is about, from the first. */
  readonly decidedAbove: ReadonlyArray<DecidedAbove>
}

/**
 * How many combinations of what the compared facts can be, and of how many that can happen. Values
 * that no rule tells apart count once. Whole numbers in digits, since they can be too large for JSON's.
 */
export interface Cells {
  readonly count: string
  readonly of: string
}

/** Groups of people that may overlap, each by what is said of its facts; empty for everybody. */
export interface ProofRegions {
  readonly first: ReadonlyArray<ReadonlyArray<FactWords>>
  /** Whether there are others besides. */
  readonly isAll: boolean
}

/** A rule that decides where another would match too. */
export interface DecidedAbove {
  readonly rule: string
  /** What it gives, in words. */
  readonly gives: string
  /** Whether the rule below would give the same. */
  readonly isSame: boolean
  readonly cells: Cells
  readonly example: ProofExample
}
