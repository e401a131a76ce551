import {
  addMonths,
  amountOf,
  type Day,
  daysBetween,
  isLimitDuration,
  isWarningDuration,
  type LimitDuration,
  warningDays,
} from "@str-service/domain"
import { isObject, type JsonObject, type Place, placesOf } from "./places.ts"
import { type Path, type Problem, problem } from "./problem.ts"

/** What is wrong with limits beyond their shape. */
export const checkLimits = (document: unknown): ReadonlyArray<Problem> =>
  placesOf(document, ["limits", "*"]).flatMap((limit) => [
    ...checkEnds(limit),
    ...checkWarnings(limit),
    ...checkVariants(limit),
  ])

const lifecycle = ["Referred", "EnablementStarted", "ChargeableStarted", "Closed"]

const placeInLife = (event: unknown): number =>
  typeof event === "string" ? lifecycle.indexOf(event) : -1

const checkEnds = ({ path, value }: Place): ReadonlyArray<Problem> => {
  const from = placeInLife(isObject(value) ? value["from"] : undefined)
  return placesOf(value, ["until", "*"])
    .filter((end) => placeInLife(end.value) <= from)
    .map((end) =>
      problem(
        "limit-cannot-end-there",
        [...path, ...end.path],
        `A limit from ${lifecycle[from] ?? "its first event"} ends with an event that comes after it: ${lifecycle.slice(Math.max(from, 0) + 1).join(" or ")}.`,
        { written: end.value, among: lifecycle.slice(from + 1) },
      ),
    )
}

const checkWarnings = ({ path, value }: Place): ReadonlyArray<Problem> => {
  if (!isObject(value)) return []
  const variants = placesOf(value, ["variants", "*", "event", "params"])
  return [
    ...checkWarning(value, path),
    ...variants.flatMap((variant) =>
      isObject(variant.value)
        ? checkWarning({ ...value, ...variant.value }, [...path, ...variant.path])
        : [],
    ),
  ]
}

const checkWarning = ({ max, warn }: JsonObject, path: Path): ReadonlyArray<Problem> =>
  isLimitDuration(max) && isWarningDuration(warn) && warningDays(warn) >= fewestDays(max)
    ? [
        problem(
          "warning-too-long",
          [...path, "warn"],
          `A warning of ${warn} is no shorter than a limit of ${max}; warn later.`,
        ),
      ]
    : []

/** The fewest days that a limit can last, whatever month it starts in. */
const fewestDays = (max: LimitDuration): number =>
  max.endsWith("W")
    ? 7 * amountOf(max)
    : Math.min(...monthStarts.map((start) => daysBetween(start, addMonths(start, amountOf(max)))))

const monthStarts: ReadonlyArray<Day> = [
  "2001-01-01",
  "2001-02-01",
  "2001-03-01",
  "2001-04-01",
  "2001-05-01",
  "2001-06-01",
  "2001-07-01",
  "2001-08-01",
  "2001-09-01",
  "2001-10-01",
  "2001-11-01",
  "2001-12-01",
]

const checkVariants = ({ path, value }: Place): ReadonlyArray<Problem> =>
  placesOf(value, ["variants", "*", "event", "params"])
    .filter((variant) => isObject(variant.value) && !changesSomething(variant.value))
    .map((variant) =>
      problem(
        "variant-changes-nothing",
        [...path, ...variant.path],
        "A variant names what it changes: max, warn, counting, pauses or enforcement.",
      ),
    )

const changesSomething = (params: JsonObject): boolean =>
  ["max", "warn", "counting", "pauses", "enforcement"].some((key) => Object.hasOwn(params, key))
