import type { Day } from "@str-service/domain"
import type { CompiledPolicy, PolicyBook } from "@str-service/policy"
import {
  type CodesToName,
  codesToName,
  type LegacyCase,
  readStages,
  type StagesDocument,
} from "@str-service/transfer"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { dayIn } from "../episodes/day.ts"
import { orRefuse } from "../episodes/reading.ts"
import { openFile, type SourceFile } from "../files/source-file.ts"
import type { Finding } from "../findings/finding.ts"
import { findingsOf } from "../findings/together.ts"
import { loadPolicies } from "../policies/load-policies.ts"
import { inFile, openDocument } from "../policies/policy-file.ts"
import { Refused, refuse } from "../refusal.ts"
import { readCases } from "./read-cases.ts"

/** What a plan is made of, each by its name. */
export interface PlanningInput {
  readonly cases: string
  readonly policy: string
  readonly stages: string
  readonly on: Option.Option<string>
}

/** The same, read. */
interface PlanningInputs {
  readonly cases: ReadonlyArray<LegacyCase>
  readonly policy: CompiledPolicy
  readonly stages: StagesDocument
  readonly plannedOn: Day
}

type Read<A> = Result.Result<A, ReadonlyArray<Finding>>

/**
 * Reads all that a plan is made of even where a part cannot be read, so that one run tells
 * everything. Only the policy is needed first: it knows the facts and codes of the others. Its
 * version is the one in force on the day that is asked for, or on that of the first stage.
 */
export const readPlanning = Effect.fnUntraced(function* (input: PlanningInput) {
  const on = Option.getOrNull(yield* Effect.transposeOption(Option.map(input.on, dayIn)))
  const book = yield* orRefuse(yield* Effect.promise(() => loadPolicies(input.policy)))
  const casesFile = yield* Effect.promise(() => openFile(input.cases))
  const stagesFile = yield* Effect.promise(() => openDocument(input.stages))
  const plannedOn = on ?? firstDay(stagesFile)
  const policy = yield* versionOn(input.policy, book, plannedOn)
  const cases = Result.flatMap(casesFile, (source) => readCases(source, policy))
  const localities = Result.isFailure(cases) ? null : localitiesOf(cases.success)
  const stages = Result.flatMap(stagesFile, (source) =>
    stagesIn(source, codesToName(policy, localities)),
  )
  const all = Result.all({ cases, stages })
  if (Result.isFailure(all)) {
    return yield* new Refused({ findings: [cases, stages].flatMap(findingsOf) })
  }
  const inputs: PlanningInputs = {
    ...all.success,
    policy,
    plannedOn: plannedOn ?? all.success.stages.stages[0].on,
  }
  return inputs
})

/** The version in force on a day; while no day can be told, the latest, to read by. */
const versionOn = (
  name: string,
  { versions, inForceOn }: PolicyBook,
  on: Day | null,
): Effect.Effect<CompiledPolicy, Refused> => {
  const version = on === null ? versions.at(-1) : inForceOn(on)
  const message = `No version of the policy is in force on ${on}. Check the day, or name another policy.`
  return version === undefined ? Effect.fail(refuse(name, message)) : Effect.succeed(version)
}

/** The day of the first stage, where the stages can be read so far. */
const firstDay = (stages: Read<SourceFile>): Day | null =>
  Result.isFailure(stages)
    ? null
    : (readStages(stages.success.bytes, noCodes).document?.stages[0].on ?? null)

const noCodes: CodesToName = { team: null, locality: null, currentProvision: null }

const localitiesOf = (cases: ReadonlyArray<LegacyCase>): ReadonlySet<string> =>
  new Set(cases.flatMap(({ locality }) => locality ?? []))

const stagesIn = (source: SourceFile, codes: CodesToName): Read<StagesDocument> => {
  const { document, findings } = readStages(source.bytes, codes)
  return document === null
    ? Result.fail(findings.map((found) => inFile(source.name, found)))
    : Result.succeed(document)
}
