import { type Finding, finding, type Place } from "../findings/finding.ts"

/** Something that a person who keeps policies should know, and where. */
export interface Located extends Finding {
  readonly severity: "error" | "warning"
  /** Stable: it keeps its meaning for good. */
  readonly code: string
  /** The keys and indices that lead there from the document's root. */
  readonly path: ReadonlyArray<string | number>
  readonly didYouMean: string | null
}

/** What a check of files as a whole found; what a check of one document found has more to tell. */
export const located = (
  file: string,
  place: Place | null,
  { severity = "error", path = [], ...said }: Pick<Located, "code" | "message"> & Partial<Located>,
): Located => ({ ...finding(file, place, said.message), severity, path, didYouMean: null, ...said })
