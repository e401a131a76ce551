import { availableParallelism } from "node:os"
import * as path from "node:path"
import { askedFacts, type PolicyDocument, shippedPolicies } from "@str-service/policy"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type EventSource, type SourceInput, sourceIn } from "../asking/event-source.ts"
import { dayIn } from "../episodes/day.ts"
import { refuseCsv } from "../episodes/ndjson-outputs.ts"
import { refuseOverwriting } from "../episodes/overwriting.ts"
import { print } from "../episodes/print.ts"
import { writingWhole } from "../files/write-whole.ts"
import { describeFinding } from "../findings/finding.ts"
import { policyDocuments } from "../policies/load-policies.ts"
import { readPolicyFile } from "../policies/policy-file.ts"
import { FoundWrong, Refused, refuse } from "../refusal.ts"
import { renderSimulation } from "../rendering/simulation.ts"
import { counted } from "../rendering/words.ts"
import { totalsAsCsv } from "../simulating/csv.ts"
import { progressBar } from "../simulating/progress-bar.ts"
import { type Report, reportOf } from "../simulating/report.ts"
import { type SimulatedFile, simulateFile } from "../simulating/simulate-file.ts"
import type { StoreQuestion } from "../simulating/simulate-store.ts"
import { type Catalogue, catalogueOf } from "../simulating/words.ts"
import { wordsToFailOn } from "./fail-on.ts"
import { onePolicy } from "./one-policy.ts"
import { versionNamed } from "./version-named.ts"

export interface SimulateInput extends SourceInput {
  readonly file: string
  readonly against: Option.Option<string>
  readonly on: Option.Option<string>
  readonly csv: Option.Option<string>
  readonly html: Option.Option<string>
  readonly affected: Option.Option<string>
  readonly failOn: Option.Option<string>
  readonly workers: Option.Option<number>
  readonly json: boolean
}

/** `str policy simulate`: what a draft would have made of recorded episodes. */
export const simulate = Effect.fnUntraced(function* (input: SimulateInput) {
  const failOn = yield* wordsToFailOn(input.failOn, ["difference"], "difference")
  const on = yield* Effect.transposeOption(Option.map(input.on, dayIn))
  const workers = yield* workersIn(input.workers)
  const draft = yield* onePolicy(input.file, input.json)
  const against = yield* Effect.transposeOption(
    Option.map(input.against, (name) => versionNamed(name, Option.none(), input.json)),
  )
  const source = yield* sourceIn(input)
  yield* refuseCsv(Option.toArray(input.affected))
  yield* refuseOverwriting(
    [input.file, ...source.files, ...Option.toArray(input.against)],
    [input.csv, input.html, input.affected].flatMap(Option.toArray),
  )
  const sides = {
    draft: draft.document,
    against: Option.match(against, { onNone: () => null, onSome: ({ document }) => document }),
    known: Option.isSome(against) ? [] : yield* knownVersions(path.dirname(input.file)),
  }
  const question = { sides, on: Option.getOrNull(on), affected: input.affected }
  const simulated = yield* simulatedOf(source, question, workers)
  const report = reportOf({
    draft: { ...draft.reference, file: input.file },
    asked: askedFacts(draft),
    against: Option.match(Option.all([against, input.against]), {
      onNone: () => "recorded" as const,
      onSome: ([{ reference }, file]) => ({ ...reference, file }),
    }),
    file: source.told,
    on: Option.getOrNull(on),
    simulated,
  })
  const catalogue = catalogueOf([
    ...sides.known,
    ...(sides.against === null ? [] : [sides.against]),
    sides.draft,
  ])
  yield* write(input, report, catalogue)
  yield* print(input.json, report, () => renderSimulation(report, catalogue))
  yield* tellOf(report)
  const differs = failOn.includes("difference") && report.affected > 0
  if (differs || report.findings.count > 0) yield* new FoundWrong({ count: report.findings.count })
})

const simulatedOf = (
  source: EventSource,
  question: Omit<StoreQuestion, "place">,
  workers: number,
): Effect.Effect<SimulatedFile, Refused> =>
  source.kind === "file"
    ? Effect.scoped(
        Effect.flatMap(progressBar, (progress) =>
          simulateFile({ ...question, file: source.told, workers, progress }),
        ),
      )
    : Effect.flatMap(
        Effect.promise(() => import("../simulating/simulate-store.ts")),
        ({ simulateStore }) => simulateStore({ ...question, place: source.place }),
      )

/** More threads than this only wait for one another, and take memory. */
const mostAtOnce = 8

const workersIn = (asked: Option.Option<number>): Effect.Effect<number, Refused> => {
  const workers = Option.getOrElse(asked, () => Math.min(availableParallelism(), mostAtOnce))
  return workers >= 1
    ? Effect.succeed(workers)
    : Effect.fail(refuse("--workers", "At least one thread has to do it. Write 1 or more."))
}

/** The versions that episodes may have been recorded under: those that come along, and those beside. */
const knownVersions = (folder: string): Effect.Effect<ReadonlyArray<PolicyDocument>> =>
  Effect.promise(async () => {
    const files = Result.getOrElse(await policyDocuments(folder), () => [])
    const read = await Promise.all(files.map(readPolicyFile))
    const beside = read.flatMap((file) =>
      Result.isSuccess(file) && file.success.document !== null ? [file.success.document] : [],
    )
    const shipped = [...shippedPolicies.values()].flatMap(({ versions }) => versions)
    return [...shipped, ...beside].map(({ document }) => document)
  })

const write = Effect.fnUntraced(function* (
  { csv, html }: SimulateInput,
  report: Report,
  catalogue: Catalogue,
) {
  const page = yield* Effect.promise(async () =>
    Option.isSome(html)
      ? (await import("../simulating/page/page.ts")).pageOf(report, catalogue)
      : "",
  )
  const outputs = [
    ...Option.toArray(csv).map((name) => ({ name, text: totalsAsCsv(report) })),
    ...Option.toArray(html).map((name) => ({ name, text: page })),
  ]
  yield* Effect.mapError(writingWhole(outputs), (found) => new Refused({ findings: [found] }))
})

/** Says on standard error what could not be read. */
const tellOf = Effect.fnUntraced(function* ({ findings, setAside }: Report) {
  const { count, told } = findings
  if (count === 0) return
  yield* Console.error(told.map(describeFinding).join("\n"))
  if (count > told.length) yield* Console.error(`${counted(count - told.length, "finding")} more.`)
  yield* Console.error(
    `${counted(count, "finding")}; ${counted(setAside, "episode")} set aside, as not all their lines could be read.`,
  )
})
