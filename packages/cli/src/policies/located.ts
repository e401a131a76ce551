import type { FindingCode, Path } from "@str-service/policy"
import { type Finding, finding, type Place } from "../findings/finding.ts"

/** Something that a person who keeps policies should know, and where. */
export interface Located<Code extends string = FindingCode> extends Finding {
  readonly place: Place
  readonly severity: "error" | "warning"
  /** A code keeps its meaning for good. */
  readonly code: Code
  /** The keys and indices that lead there from the document's root. */
  readonly path: Path
  readonly didYouMean?: string
}

type Said<Code extends string> = Pick<Located<Code>, "code" | "message"> &
  Partial<Pick<Located, "severity" | "path" | "didYouMean">>

/** What is said of a place in a file: as an error, where it does not say otherwise. */
export const located = <Code extends string>(
  file: string,
  place: Place,
  said: Said<Code>,
): Located<Code> => ({
  severity: "error",
  path: [],
  ...said,
  ...finding(file, place, said.message),
  place,
})
