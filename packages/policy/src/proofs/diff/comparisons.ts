import type { TableComparison } from "./compare-tables.ts"
import type { LimitComparison } from "./limit-changes.ts"

/** Something that only one version has. */
export type CameOrWent = { readonly kind: "came" } | { readonly kind: "went" }

export type Comparison = TableComparison | LimitComparison | CameOrWent

/** Whether only one version has it. */
export const isOfOne = ({ kind }: Comparison): boolean => kind === "came" || kind === "went"

/** Whether it comes out otherwise for somebody, or may, as it could not be compared. */
export const isOther = (comparison: Comparison): boolean => {
  if (comparison.kind !== "compared") return true
  return ("terms" in comparison ? comparison.terms : comparison.outcomes).length > 0
}

/** Whether something else is said of what comes out the same. */
export const isSaidOtherwise = (comparison: Comparison): boolean =>
  comparison.kind === "compared" && comparison.wordings.length > 0
