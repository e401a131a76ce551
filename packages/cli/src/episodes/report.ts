import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { printRows, tellFindings } from "../asking/answer.ts"
import {
  type AskingInput,
  type OpenPeriodInput,
  periodOr,
  questionIn,
} from "../asking/asking-input.ts"
import { writingWhole } from "../files/write-whole.ts"
import { Refused } from "../refusal.ts"
import { renderReport } from "../rendering/report.ts"
import { KeyFigure, keyFigures } from "../reporting/key-figures.ts"
import { askReport, type Subject } from "../reporting/report.ts"
import { refuseOverwriting } from "./overwriting.ts"

export interface ReportInput extends AskingInput, OpenPeriodInput {
  readonly html: Option.Option<string>
}

/** `str episodes report`: all there is to see at once, on a page with pictures. */
export const report = Effect.fnUntraced(function* (input: ReportInput) {
  const question = yield* questionIn(input)
  const period = yield* periodOr(input, question.asking.on)
  yield* refuseOverwriting(question.source.files, Option.toArray(input.html))
  const { value, events, findings } = yield* askReport(input, question, period)
  const subject: Subject = { ...question.asking, period }
  if (Option.isSome(input.html)) {
    const { pageOf } = yield* Effect.promise(() => import("../reporting/page/page.ts"))
    const read = { source: question.source.told, events, leftOut: findings.leftOut }
    const page = { name: input.html.value, text: pageOf(value, subject, read) }
    yield* Effect.mapError(writingWhole([page]), (found) => new Refused({ findings: [found] }))
  }
  const figures = keyFigures(value)
  yield* input.json
    ? Console.log(JSON.stringify({ ...subject, ...value }, null, 2))
    : printRows(input, KeyFigure, figures, () => renderReport(figures, subject))
  yield* tellFindings(findings)
})
