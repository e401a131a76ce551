import * as path from "node:path"
import {
  type CompiledPolicy,
  lockAfterPublishing,
  lockOfNothing,
  verify,
} from "@str-service/policy"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { print } from "../episodes/print.ts"
import { orRefuse } from "../episodes/reading.ts"
import { keepingOut } from "../files/keeping-out.ts"
import { writingWhole } from "../files/write-whole.ts"
import { findingsIn } from "../policies/folder-findings.ts"
import { lockName } from "../policies/policy-files.ts"
import { folderAround, type PolicyFolder } from "../policies/policy-folder.ts"
import { type VersionUnderTest, versionsWithCases } from "../policies/versions-under-test.ts"
import { NotSound, Refused, refuse } from "../refusal.ts"
import { renderTested } from "../rendering/tested.ts"
import { counted } from "../rendering/words.ts"
import { findingInALine, mustBeSound } from "./findings.ts"
import { oneFile } from "./one-policy.ts"
import { testedVersion } from "./tested-version.ts"
import { verifiedVersion } from "./verified-version.ts"

export interface PublishInput {
  readonly file: string
  /** Whether to publish it though a rule of it can be proved never to decide. */
  readonly despiteFindings: boolean
  readonly json: boolean
}

/**
 * `str policy publish`: records what a version says, beside it, so that any change is found. All
 * that lies in its folder must be sound, since it is published as one of these versions, and its own
 * cases must hold. Since it can never be mended, a rule of it that never decides needs a word, too.
 */
export const publish = (input: PublishInput) => Effect.scoped(publishAlone(input))

const publishAlone = Effect.fnUntraced(function* ({ file, despiteFindings, json }: PublishInput) {
  yield* oneFile(file)
  const name = path.normalize(file)
  yield* keepingOut(path.join(path.dirname(name), `.${lockName}.publishing`), someoneIsThere)
  const folder = yield* orRefuse(
    yield* Effect.promise(() => folderAround(path.dirname(name), [name])),
  )
  yield* Effect.tapError(mustBeSound(findingsIn(folder), json), ({ count }) =>
    notPublished(`${counted(count, "finding")} in its folder`),
  )
  const version = versionsWithCases(folder).find((one) => one.file.name === name)
  if (version === undefined) return yield* refuse(file, "This is no policy document. Name one.")
  yield* mustHold(version, json)
  if (isNewIn(folder, version.policy)) yield* mustDecide(version, despiteFindings, json)
  yield* publishing(folder, version.policy, json)
})

const someoneIsThere =
  "Somebody is publishing in this folder. Try again once they are done; if nobody is, delete this file."

/** Fails where a worked case does not hold, and says which. */
const mustHold = Effect.fnUntraced(function* (version: VersionUnderTest, json: boolean) {
  const tested = testedVersion(version)
  const count = tested.cases.filter(({ status }) => status === "failed").length
  if (count === 0) return
  yield* json
    ? Console.log(JSON.stringify({ versions: [tested] }, null, 2))
    : Console.error(renderTested(tested))
  yield* notPublished(`${counted(count, "case fails", "cases fail")}`)
  return yield* new NotSound({ count })
})

/** Fails where a rule can never do what it says, unless that is to make no difference. */
const mustDecide = Effect.fnUntraced(function* (
  { file, policy }: VersionUnderTest,
  despiteFindings: boolean,
  json: boolean,
) {
  const verified = verifiedVersion(file, policy, verify(policy))
  const errors = verified.findings.filter(({ severity }) => severity === "error")
  if (errors.length === 0) return
  yield* json && !despiteFindings
    ? Console.log(JSON.stringify({ versions: [verified] }, null, 2))
    : Console.error(errors.map((found) => findingInALine({ ...found, place: found })).join("\n"))
  if (despiteFindings) return
  yield* notPublished(
    `${counted(errors.length, "error is", "errors are")} proved of it, and what is published is never mended. Mend it first, or add --despite-findings if it is to be so`,
  )
  return yield* new NotSound({ count: errors.length })
})

/** Says last that nothing was done, after all that was found. */
const notPublished = (why: string) => Console.error(`Not published: ${why}.`)

const isNewIn = ({ lock }: PolicyFolder, { reference }: CompiledPolicy): boolean =>
  !Object.hasOwn(lock?.document?.versions ?? {}, reference.version)

const publishing = Effect.fnUntraced(function* (
  folder: PolicyFolder,
  policy: CompiledPolicy,
  json: boolean,
) {
  const { id, version } = policy.reference
  const lock = path.join(folder.path, lockName)
  const before = folder.lock?.document ?? lockOfNothing(id)
  const after = Result.getOrElse(lockAfterPublishing(before, policy), () => before)
  const isNew = isNewIn(folder, policy)
  if (isNew) {
    yield* Effect.mapError(
      writingWhole([{ name: lock, text: `${JSON.stringify(after, null, 2)}\n` }]),
      (found) => new Refused({ findings: [found] }),
    )
  }
  yield* print(json, { ...policy.reference, lock, isNew }, () =>
    isNew
      ? `Version ${version} of "${id}" is published: ${lock} holds its digest.\nFrom now on it stays as it is: what is to change goes into a new version.`
      : `Version ${version} of "${id}" has been published before, and has not changed.`,
  )
})
