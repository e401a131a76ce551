import { nearest } from "@str-service/domain/schemas"

/** What was written, and the names that could have stood there. */
export interface Near {
  readonly written: unknown
  readonly among: ReadonlyArray<string>
  /** What people read in place of the names, by name. */
  readonly labels?: ReadonlyMap<string, string>
}

/**
 * The name that was most likely meant: one that another notation calls so, one whose label was
 * written, or one that a slip of the pen would explain.
 */
export const meantBy = (near: Near | undefined): string | undefined => {
  if (typeof near?.written !== "string") return undefined
  const { written, among, labels } = near
  const other = otherNotations.get(written.toLowerCase())
  if (other !== undefined && among.includes(other)) return other
  const labelled = among.find((name) => labels?.get(name)?.toLowerCase() === written.toLowerCase())
  return labelled ?? nearest(written, among)[0]
}

/** What spreadsheets and other languages call it. "and" is nearer to "any" than to "all". */
const otherNotations: ReadonlyMap<string, string> = new Map([
  ["and", "all"],
  ["or", "any"],
  ["=", "equal"],
  ["==", "equal"],
  ["===", "equal"],
  ["is", "equal"],
  ["!=", "notEqual"],
  ["!==", "notEqual"],
  ["<>", "notEqual"],
  ["is not", "notEqual"],
  ["<", "lessThan"],
  ["<=", "lessThanInclusive"],
  [">", "greaterThan"],
  [">=", "greaterThanInclusive"],
  ["lessthanorequal", "lessThanInclusive"],
  ["lessthanorequalto", "lessThanInclusive"],
  ["atmost", "lessThanInclusive"],
  ["at most", "lessThanInclusive"],
  ["greaterthanorequal", "greaterThanInclusive"],
  ["greaterthanorequalto", "greaterThanInclusive"],
  ["atleast", "greaterThanInclusive"],
  ["at least", "greaterThanInclusive"],
  ["before", "lessThan"],
  ["after", "greaterThan"],
])
