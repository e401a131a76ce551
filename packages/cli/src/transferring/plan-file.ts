import { shapeDifferences } from "@str-service/domain/schemas"
import { TransferPlan } from "@str-service/transfer"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { orRefuse, readingFile } from "../episodes/reading.ts"
import { isThere } from "../files/is-there.ts"
import { placeIn } from "../files/json-place.ts"
import { parseJson } from "../files/json-text.ts"
import type { SourceFile } from "../files/source-file.ts"
import { readText } from "../files/text.ts"
import { type Finding, finding, type Place } from "../findings/finding.ts"

/** A plan as `str transfer plan --out` wrote it; refused where it is anything else. */
export const planIn = (name: string) => planOr(noPlan, name)

/** The plan of a file that may not be there yet. */
export const planBefore = Effect.fnUntraced(function* (name: string) {
  const there = yield* Effect.promise(() => isThere(name))
  return there ? yield* planOr(noPlanToReplace, name) : null
})

const planOr = (otherwise: string, name: string) =>
  Effect.flatMap(readingFile(name, readPlan(otherwise)), orRefuse)

export const planText = (plan: TransferPlan): string => `${JSON.stringify(plan, null, 2)}\n`

const decode = Schema.decodeUnknownResult(TransferPlan, {
  errors: "all",
  onExcessProperty: "error",
})

/** Reads a plan, and says what is said of anything else. */
const readPlan =
  (otherwise: string) =>
  (source: SourceFile): Result.Result<TransferPlan, ReadonlyArray<Finding>> => {
    const refused = (place: Place | null) => Result.fail([finding(source.name, place, otherwise)])
    return readText(source, (text) => {
      const parsed = parseJson(text)
      if (Result.isFailure(parsed)) return refused(null)
      const plan = decode(parsed.success.value)
      if (Result.isSuccess(plan)) {
        return isSound(plan.success) ? Result.succeed(plan.success) : refused(null)
      }
      const [first] = shapeDifferences(plan.failure.issue)
      return refused(first === undefined ? null : placeIn(text, first.path))
    })
  }

const noPlan =
  "This is no plan as str transfer plan --out writes it, or somebody has changed it. Plan again, and change the caseload or the stages instead."

const noPlanToReplace =
  "This is no plan that a new one could take the place of: str transfer plan --out did not write it so. Name another file, or take this one away."

/** Whether a plan says one thing only of each case; else it has been changed by hand. */
const isSound = ({ stages, cases }: TransferPlan): boolean => {
  const days = new Map(stages.map((stage) => [stage.name, stage.on]))
  const ids = new Set(cases.map((one) => one.case.caseId))
  const isStaged = cases.every(({ stage, on, isTransferred }) =>
    stage === null ? on === null || isTransferred : days.get(stage) === on,
  )
  return isStaged && ids.size === cases.length
}
