import { isDay } from "@str-service/domain"
import type { FactDefinition } from "../document/fact-definition.ts"
import { listed } from "./listed.ts"

/** Why a value is not one of a fact's own. */
export type Misfit = "wrong-type" | "not-in-list" | "out-of-range"

/** Why a single value is not one of a fact's own, or of its list's; `undefined` when it is. */
export const misfitOf = (fact: FactDefinition, value: unknown): Misfit | undefined => {
  switch (fact.type) {
    case "boolean":
      return typeof value === "boolean" ? undefined : "wrong-type"
    case "choice":
    case "list":
      if (typeof value !== "string") return "wrong-type"
      return Object.hasOwn(fact.values, value) ? undefined : "not-in-list"
    case "integer":
      return Number.isInteger(value) ? outOfRange(withinSafe(fact), Number(value)) : "wrong-type"
    case "number":
      return Number.isFinite(value) ? outOfRange(fact, Number(value)) : "wrong-type"
    case "date":
      if (typeof value !== "string") return "wrong-type"
      return isDay(value) ? undefined : "not-in-list"
  }
}

interface Range {
  readonly min?: number
  readonly max?: number
}

/** Whole numbers can be told from the next only so far. */
const withinSafe = ({
  min = Number.MIN_SAFE_INTEGER,
  max = Number.MAX_SAFE_INTEGER,
}: Range): Range => ({ min, max })

const outOfRange = (range: Range, value: number): Misfit | undefined =>
  value < (range.min ?? Number.NEGATIVE_INFINITY) || value > (range.max ?? Number.POSITIVE_INFINITY)
    ? "out-of-range"
    : undefined

/** What to do about a value that would be the fact's if it did not stand in quotes; else nothing. */
export const quotesWord = (fact: FactDefinition | undefined, value: unknown): string =>
  fact !== undefined && typeof value === "string" && misfitOf(fact, unquoted(value)) === undefined
    ? " Leave the quotes out."
    : ""

const unquoted = (value: string): unknown => {
  if (value === "true" || value === "false") return value === "true"
  return value.trim() === "" ? value : Number(value)
}

/** The labels of a choice's or a list's values, by their codes. */
export const labelsOf = (fact: FactDefinition | undefined): ReadonlyMap<string, string> =>
  new Map(fact !== undefined && "values" in fact ? Object.entries(fact.values) : [])

/** The codes of a choice or a list; none of anything else. */
export const codesOf = (fact: FactDefinition | undefined): ReadonlyArray<string> =>
  fact !== undefined && "values" in fact ? Object.keys(fact.values) : []

/** What a fact allows, in words. */
export const allowedIn = (fact: FactDefinition): string => {
  switch (fact.type) {
    case "boolean":
      return "true or false"
    case "choice":
      return `one of ${codesIn(fact.values)}`
    case "list":
      return `a list of any of ${codesIn(fact.values)}`
    case "integer":
      return `a whole number${within(fact)}`
    case "number":
      return `a number${within(fact)}`
    case "date":
      return "a real day, YYYY-MM-DD"
  }
}

const codesIn = (values: { readonly [code: string]: string }): string => listed(Object.keys(values))

const within = ({ min, max }: Range): string =>
  (min === undefined ? "" : ` from ${min}`) + (max === undefined ? "" : ` up to ${max}`)
