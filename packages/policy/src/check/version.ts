import { isDay } from "@str-service/domain"
import { isObject } from "./places.ts"
import { type Problem, problem } from "./problem.ts"

/** A version that would end before it starts. */
export const checkVersion = (document: unknown): ReadonlyArray<Problem> => {
  if (!isObject(document)) return []
  const { effectiveFrom, effectiveTo } = document
  return isDay(effectiveFrom) && isDay(effectiveTo) && effectiveTo < effectiveFrom
    ? [
        problem(
          "ends-before-it-starts",
          ["effectiveTo"],
          `The last day ${effectiveTo} is before the first, ${effectiveFrom}.`,
        ),
      ]
    : []
}
