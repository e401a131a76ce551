import * as path from "node:path"
import { type CompiledPolicy, lockAfterPublishing, lockOfNothing } from "@str-service/policy"
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
import { mustBeSound } from "./findings.ts"
import { oneFile } from "./one-policy.ts"
import { testedVersion } from "./tested-version.ts"

export interface PublishInput {
  readonly file: string
  readonly json: boolean
}

/**
 * `str policy publish`: records what a version says, beside it, so that any change is found. All
 * that lies in its folder must be sound, since it is published as one of these versions, and its own
 * cases must hold.
 */
export const publish = ({ file, json }: PublishInput) => Effect.scoped(publishAlone(file, json))

const publishAlone = Effect.fnUntraced(function* (file: string, json: boolean) {
  yield* oneFile(file)
  const name = path.normalize(file)
  yield* keepingOut(path.join(path.dirname(name), `.${lockName}.publishing`), someoneIsThere)
  const folder = yield* orRefuse(
    yield* Effect.promise(() => folderAround(path.dirname(name), [name])),
  )
  yield* mustBeSound(findingsIn(folder), json)
  const version = versionsWithCases(folder).find((one) => one.file.name === name)
  if (version === undefined) return yield* refuse(file, "This is no policy document. Name one.")
  yield* mustHold(version, json)
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
  return yield* new NotSound({ count })
})

const publishing = Effect.fnUntraced(function* (
  folder: PolicyFolder,
  policy: CompiledPolicy,
  json: boolean,
) {
  const { id, version } = policy.reference
  const lock = path.join(folder.path, lockName)
  const before = folder.lock?.document ?? lockOfNothing(id)
  const after = Result.getOrElse(lockAfterPublishing(before, policy), () => before)
  const isNew = !Object.hasOwn(before.versions, version)
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
