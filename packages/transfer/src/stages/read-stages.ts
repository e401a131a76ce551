import { isDay } from "@str-service/domain"
import {
  type DocumentReading,
  documentReader,
  type Problem,
  type ProblemCode,
  placesOf,
  problem,
  tell,
} from "@str-service/policy"
import type { Codes, CodesToName } from "./codes-to-name.ts"
import { StagesDocument } from "./stages-document.ts"

/** What can be wrong with stages beyond what can be wrong with any document. */
export type StagesCode =
  | "duplicate-stage"
  | "stage-before-the-one-above"
  | "unknown-locality"
  | "unknown-provision"

type StagesProblem = Problem<StagesCode | ProblemCode>

export type StagesReading = DocumentReading<StagesDocument, StagesCode>

/**
 * Reads the stages of a transfer as `readPolicy` reads policies: everything that is wrong at once,
 * each at its place.
 */
export const readStages = (
  written: string | Uint8Array,
  codes: CodesToName,
  file?: string,
): StagesReading =>
  documentReader<StagesDocument, StagesCode>({
    schema: StagesDocument,
    tellings,
    check: (document) => [
      ...namesTwice(document),
      ...daysTurnedBack(document),
      ...emptySpans(document),
      ...unknownCodes(document, "team", "unknown-team", codes.team),
      ...unknownCodes(document, "locality", "unknown-locality", codes.locality),
      ...unknownCodes(document, "currentProvision", "unknown-provision", codes.currentProvision),
    ],
  })(written, file)

const realDay = "This must be a real day, written YYYY-MM-DD."
const atMost = `"atMost" is a whole number of cases, from 1 to 100000, without quotes.`
const order = `"order" is longest-supported-first or shortest-supported-first.`

const tellings = [
  tell("unreal-day", realDay, "stages", "*", "on"),
  tell("unreal-day", realDay, "stages", "*", "takes", "startedFrom"),
  tell("unreal-day", realDay, "stages", "*", "takes", "startedBefore"),
  tell("wrong-shape", atMost, "stages", "*", "atMost"),
  tell("wrong-shape", order, "order"),
]

const namesTwice = (document: unknown): ReadonlyArray<StagesProblem> => {
  const seen = new Set<unknown>()
  return placesOf(document, ["stages", "*", "name"]).flatMap(({ path, value }) => {
    if (!seen.has(value)) {
      seen.add(value)
      return []
    }
    const message = "A stage above has this name; give each a name of its own."
    return [problem("duplicate-stage", path, message)]
  })
}

/** Stages are tried from the top, so that a later day above an earlier one would surprise. */
const daysTurnedBack = (document: unknown): ReadonlyArray<StagesProblem> => {
  const days = placesOf(document, ["stages", "*", "on"])
  return days.flatMap(({ path, value }, index) => {
    const above = days[index - 1]?.value
    return isDay(value) && isDay(above) && value < above
      ? [
          problem(
            "stage-before-the-one-above",
            path,
            `This day is before ${above}, that of the stage above; put the stages in the order of their days.`,
          ),
        ]
      : []
  })
}

const emptySpans = (document: unknown): ReadonlyArray<StagesProblem> =>
  placesOf(document, ["stages", "*", "takes"]).flatMap(({ path, value: takes }) => {
    const [from] = placesOf(takes, ["startedFrom"])
    const [before] = placesOf(takes, ["startedBefore"])
    return isDay(from?.value) && isDay(before?.value) && before.value <= from.value
      ? [
          problem(
            "empty-range",
            [...path, "startedBefore"],
            `No day is from ${from.value} on and before ${before.value}; mend either.`,
          ),
        ]
      : []
  })

const unknownCodes = (
  document: unknown,
  key: keyof CodesToName,
  code: StagesCode | ProblemCode,
  codes: Codes | null,
): ReadonlyArray<StagesProblem> =>
  codes === null
    ? []
    : placesOf(document, ["stages", "*", "takes", key, "*"]).flatMap(({ path, value }) =>
        typeof value !== "string" || codes.has(value)
          ? []
          : [
              problem(code, path, unknownCode(key, codes), {
                written: value,
                among: [...codes.keys()],
                labels: codes,
              }),
            ],
      )

const unknownCode = (key: keyof CodesToName, codes: Codes): string =>
  codes.size === 0
    ? `No case has a "${key}", so that this stage would take nobody; leave "${key}" out, or fill in that column.`
    : `"${key}" has no such code. There are ${[...codes.keys()].join(", ")}.`
