import * as path from "node:path"
import { casesText, type MissingCases, missingCases as missingCasesOf } from "@str-service/policy"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { print } from "../episodes/print.ts"
import { orRefuse } from "../episodes/reading.ts"
import { isThere } from "../files/is-there.ts"
import { placeIn } from "../files/json-place.ts"
import { writingWhole } from "../files/write-whole.ts"
import { casesSuffix } from "../policies/policy-files.ts"
import { type VersionUnderTest, versionsUnderTest } from "../policies/versions-under-test.ts"
import { FoundWrong, Refused, refuse } from "../refusal.ts"
import { counted } from "../rendering/words.ts"
import { wordsToFailOn } from "./fail-on.ts"
import { mustBeSound } from "./findings.ts"
import { oneFile } from "./one-policy.ts"

export interface MissingCasesInput {
  readonly file: string
  readonly out: Option.Option<string>
  readonly failOn: Option.Option<string>
  readonly json: boolean
}

/** `str policy missing-cases`: further worked cases, so that all that can be shown is. */
export const missingCases = Effect.fnUntraced(function* (input: MissingCasesInput) {
  const { file, out, json } = input
  const failOn = yield* wordsToFailOn(
    input.failOn,
    ["missing", "cannot-be-shown"],
    "missing, cannot-be-shown",
  )
  yield* Effect.forEach(Option.toArray(out), mustBeNew)
  const version = yield* oneVersion(file, json)
  const { reference } = version.policy
  const missing = missingFrom(version)
  const text = missing.cases.length === 0 ? "" : casesText(reference, missing.cases)
  yield* Effect.forEach(text === "" ? [] : Option.toArray(out), (name) => writing(name, text))
  if (json || (text !== "" && Option.isNone(out))) {
    const { id, version: number } = reference
    yield* print(json, { file: version.file.name, policy: id, version: number, ...missing }, () =>
      text.trimEnd(),
    )
  }
  yield* tellOf(version.file.name, missing)
  const isMissing = missing.cases.length + missing.notLookedAt.length > 0
  const fails =
    (failOn.includes("missing") && isMissing) ||
    (failOn.includes("cannot-be-shown") && missing.cannotBeShown.length > 0)
  if (fails) yield* new FoundWrong({ count: missing.cases.length })
})

/** Refuses a file that no command would take for cases, or that is there. */
const mustBeNew = Effect.fnUntraced(function* (name: string) {
  if (!name.endsWith(casesSuffix)) {
    return yield* refuse("--out", `Its name has to end in ${casesSuffix}, to be found in a folder.`)
  }
  if (yield* Effect.promise(() => isThere(name))) {
    return yield* refuse(name, "It is there already. Name another, or take it away first.")
  }
})

/** The version of a document, with all cases beside it. */
const oneVersion = Effect.fnUntraced(function* (file: string, json: boolean) {
  yield* oneFile(file)
  const name = path.normalize(file)
  const { versions, findings } = yield* orRefuse(
    yield* Effect.promise(() => versionsUnderTest([name])),
  )
  yield* mustBeSound(findings, json)
  const version = versions.find((one) => one.file.name === name)
  return version ?? (yield* refuse(file, "This is no policy document. Name one."))
})

/** What cases leave out, each thing that none can show at its place in the policy. */
const missingFrom = ({ policy, file, cases }: VersionUnderTest) => {
  const worked = cases.flatMap(({ document }) => document?.cases ?? [])
  const missing = missingCasesOf(policy, worked)
  const text = new TextDecoder().decode(file.bytes)
  const at = (unshown: MissingCases["notLookedAt"][number]) => ({
    ...placeIn(text, unshown.path),
    ...unshown,
  })
  return {
    cases: missing.cases,
    cannotBeShown: missing.cannotBeShown.map(at),
    notLookedAt: missing.notLookedAt.map(at),
  }
}

const writing = (name: string, text: string): Effect.Effect<void, Refused> =>
  Effect.mapError(writingWhole([{ name, text }]), (found) => new Refused({ findings: [found] }))

/** Says on standard error how many cases there are, and what none can show. */
const tellOf = Effect.fnUntraced(function* (
  file: string,
  { cases, cannotBeShown, notLookedAt }: ReturnType<typeof missingFrom>,
) {
  for (const { line, column, words } of cannotBeShown) {
    yield* Console.error(`${file}:${line}:${column}  No case can show this: ${words}.`)
  }
  for (const { line, column, words } of notLookedAt) {
    yield* Console.error(
      `${file}:${line}:${column}  There are too many combinations to find a case of this: ${words}.`,
    )
  }
  yield* Console.error(
    cases.length === 0
      ? "No case is missing."
      : `${counted(cases.length, "case")} missing: confirm what each expects.`,
  )
})
