import { shapeDifferences } from "@str-service/domain"
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
import { type Finding, finding } from "../findings/finding.ts"

/** A plan as `str transfer plan --out` wrote it; refused where it is anything else. */
export const planIn = (name: string) => Effect.flatMap(readingFile(name, readPlan), orRefuse)

/** The plan of a file that may not be there yet. */
export const planBefore = Effect.fnUntraced(function* (name: string) {
  const there = yield* Effect.promise(() => isThere(name))
  return there ? yield* planIn(name) : null
})

export const planText = (plan: TransferPlan): string => `${JSON.stringify(plan, null, 2)}\n`

const decode = Schema.decodeUnknownResult(TransferPlan, {
  errors: "all",
  onExcessProperty: "error",
})

const readPlan = (source: SourceFile): Result.Result<TransferPlan, ReadonlyArray<Finding>> =>
  readText(source, (text) => {
    const parsed = parseJson(text)
    if (Result.isFailure(parsed)) return Result.fail([finding(source.name, null, noPlan)])
    const plan = decode(parsed.success.value)
    if (Result.isSuccess(plan)) return sound(source.name, plan.success)
    const [first] = shapeDifferences(plan.failure.issue)
    const place = first === undefined ? null : placeIn(text, first.path)
    return Result.fail([finding(source.name, place, noPlan)])
  })

const noPlan =
  "This is no plan as str transfer plan --out writes it, or somebody has changed it. Plan again, and change the caseload or the stages instead."

/** A plan that says one thing only of each case; else it would have been changed by hand. */
const sound = (
  name: string,
  plan: TransferPlan,
): Result.Result<TransferPlan, ReadonlyArray<Finding>> => {
  const stages = new Map(plan.stages.map((stage) => [stage.name, stage.on]))
  const ids = new Set(plan.cases.map((one) => one.case.caseId))
  const isSound = plan.cases.every(({ stage, on, isTransferred }) =>
    stage === null ? on === null || isTransferred : stages.get(stage) === on,
  )
  return isSound && ids.size === plan.cases.length
    ? Result.succeed(plan)
    : Result.fail([finding(name, null, noPlan)])
}
