import {
  isSame,
  type PlanDifference,
  type PlanProblem,
  planDifference,
  planToCsv,
  planTransfer,
  type TransferPlan,
  transferredIn,
} from "@str-service/transfer"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type SourceInput, sourceIn } from "../asking/event-source.ts"
import { refuseOverwriting } from "../episodes/overwriting.ts"
import { writingWhole } from "../files/write-whole.ts"
import { policyDocuments } from "../policies/load-policies.ts"
import { Refused, refuse } from "../refusal.ts"
import { renderTransferDifference } from "../rendering/transfer-difference.ts"
import { renderTransferPlan } from "../rendering/transfer-plan.ts"
import { counted } from "../rendering/words.ts"
import { episodesOnRecord } from "./episodes-on-record.ts"
import { type PlanningInput, readPlanning } from "./inputs.ts"
import { planBefore, planText } from "./plan-file.ts"

export interface PlanInput extends PlanningInput, SourceInput {
  readonly out: Option.Option<string>
  readonly keep: boolean
  readonly yes: boolean
  readonly all: boolean
  readonly json: boolean
  readonly csv: boolean
}

/** `str transfer plan`: who goes where, why, and in which stage. */
export const plan = Effect.fnUntraced(function* (input: PlanInput) {
  yield* refuseAtOdds(input)
  // Before anything is recorded there is neither file nor store.
  const isUnderWay = Option.isSome(input.events) || Option.isSome(input.store)
  const source = isUnderWay ? yield* sourceIn(input) : null
  const documents = yield* Effect.promise(() => policyDocuments(input.policy))
  yield* refuseOverwriting(
    [input.cases, input.stages, ...(source?.files ?? []), ...Result.getOrElse(documents, () => [])],
    Option.toArray(input.out),
  )
  const before = Option.isSome(input.out) ? yield* planBefore(input.out.value) : null
  const episodes = source === null ? [] : yield* episodesOnRecord(source)
  const transferred = transferredIn(episodes)
  const planning = yield* readPlanning(input)
  const planned = planTransfer({
    ...planning,
    transferred,
    before: before ?? undefined,
    keepsAnnounced: input.keep,
  })
  if (Result.isFailure(planned)) return yield* refuse(input.policy, wordsFor(planned.failure))
  const after = planned.success
  const difference = before === null ? null : planDifference(before, after)
  if (Option.isSome(input.out)) yield* replacing(input, input.out.value, after, difference)
  const { facts } = planning.policy.document
  yield* Console.log(
    shown(input, after, () => renderTransferPlan(after, facts, { all: input.all })),
  )
})

const refuseAtOdds = Effect.fnUntraced(function* ({ json, csv, keep, yes, out }: PlanInput) {
  if (json && csv) {
    return yield* refuse("--csv", "A plan is printed as JSON or as CSV. Leave --json or --csv out.")
  }
  if (Option.isNone(out) && (keep || yes)) {
    const name = keep ? "--keep" : "--yes"
    return yield* refuse(
      name,
      `This is about the plan that --out names. Add --out, or leave ${name} out.`,
    )
  }
})

const wordsFor = (problem: PlanProblem): string => {
  switch (problem._tag) {
    case "PolicyDoesNotPlace":
      return `Version ${problem.version} of "${problem.policyId}" does not decide on placement. Add that decision to it, or name another policy.`
    case "CaseTwice":
      return `Case ${problem.caseId} stands twice. Keep one of them.`
  }
}

const shown = ({ json, csv }: PlanInput, plan: TransferPlan, render: () => string): string => {
  if (json) return JSON.stringify(plan, null, 2)
  // The line's end that is printed with it stands for the last one of the text.
  return csv ? planToCsv(plan).replace(/\n$/u, "") : render()
}

/** Writes a plan; where it takes the place of another, only after what it changes has been shown. */
const replacing = Effect.fnUntraced(function* (
  input: PlanInput,
  file: string,
  after: TransferPlan,
  difference: PlanDifference | null,
) {
  if (difference !== null && isSame(difference)) {
    return yield* Console.error(`The plan in ${file} stays as it is: nothing has changed.`)
  }
  if (difference !== null) {
    const page = renderTransferDifference(difference)
    yield* input.json || input.csv ? Console.error(`${page}\n`) : Console.log(`${page}\n`)
    const count = difference.cases.filter(({ isAnnounced }) => isAnnounced).length
    if (count > 0 && !input.yes) return yield* refuse(file, takesBack(count))
  }
  yield* Effect.mapError(
    writingWhole([{ name: file, text: planText(after) }]),
    (found) => new Refused({ findings: [found] }),
  )
  yield* Console.error(`Wrote the plan to ${file}.`)
})

const takesBack = (count: number): string =>
  `This plan would take back the stage or day of ${counted(count, "case")} that it has announced, and was not written. Add --yes to replace it all the same, or --keep to keep what was announced where it still fits.`
