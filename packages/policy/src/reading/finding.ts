import type { Path } from "../check/problem.ts"
import type { FindingCode } from "../findings/finding-codes.ts"

/** What is wrong with a document, or doubtful about it, at its place in the text. */
export interface Finding<Code extends string = FindingCode> {
  /** The file, as it was named on reading. */
  readonly file?: string
  /** What kind it is; a code keeps its meaning for good. */
  readonly code: Code
  /** A warning leaves a document fit for use. */
  readonly severity: "error" | "warning"
  /** What is wrong and what to do, in plain words; it asks "Did you mean …?" itself. */
  readonly message: string
  /** The keys and indices that lead to it; empty where it is about the text as such. */
  readonly path: Path
  /** Lines and columns count from 1, columns in UTF-16 units as editors do. */
  readonly line: number
  readonly column: number
  /** The place's offset in the text, from 0 and without a byte-order mark. */
  readonly offset: number
  /** The name that was most likely meant, where one is near. */
  readonly didYouMean?: string
}
