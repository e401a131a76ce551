import type { FindingCode, Path } from "@str-service/policy"
import { type Finding, finding, type Place } from "../findings/finding.ts"

/** Something that a person who keeps policies should know, and where. */
export interface Located extends Finding {
  readonly place: Place
  readonly severity: "error" | "warning"
  /** A code keeps its meaning for good. */
  readonly code: FindingCode
  /** The keys and indices that lead there from the document's root. */
  readonly path: Path
  readonly didYouMean?: string
}

type Said = Pick<Located, "code" | "message"> &
  Partial<Pick<Located, "severity" | "path" | "didYouMean">>

/** What is said of a place in a file: as an error, where it does not say otherwise. */
export const located = (file: string, place: Place, said: Said): Located => ({
  severity: "error",
  path: [],
  ...said,
  ...finding(file, place, said.message),
  place,
})
