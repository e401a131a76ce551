import type { Pattern } from "./places.ts"

/** Where a document has conditions. */
export const conditionPlaces: ReadonlyArray<Pattern> = [
  ["conditions", "*"],
  ["cannotHappen", "*"],
  ["decisions", "*", "rules", "*", "conditions"],
  ["limits", "*", "variants", "*", "conditions"],
]
