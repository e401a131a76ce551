import { readdir, stat } from "node:fs/promises"
import * as path from "node:path"
import {
  type CompiledPolicy,
  type PolicyBook,
  policyBook,
  shippedPolicies,
} from "@str-service/policy"
import * as Result from "effect/Result"
import { codeOf, describeFault } from "../files/fault.ts"
import { type Finding, finding } from "../findings/finding.ts"
import { didYouMean } from "../findings/nearest.ts"
import { together } from "../findings/together.ts"
import { openDocument, policyFile } from "./policy-file.ts"

type Loaded<A> = Result.Result<A, ReadonlyArray<Finding>>

/**
 * The versions of a policy, by what a person calls them: the id of a policy that comes with this
 * command, one policy document, or a folder in which each `*.policy.json` is a version.
 */
export const loadPolicies = async (name: string): Promise<Loaded<PolicyBook>> => {
  const shipped = shippedPolicies.get(name)
  if (shipped !== undefined) return Result.succeed(shipped)
  const documents = await policyDocuments(name)
  if (Result.isFailure(documents)) return Result.fail(documents.failure)
  const versions = await Promise.all(documents.success.map(loadVersion))
  return Result.flatMap(together(versions), (all) => bookOf(name, all))
}

/** The files that a policy is read from; none for one that comes with this command. */
export const policyDocuments = async (name: string): Promise<Loaded<ReadonlyArray<string>>> => {
  if (shippedPolicies.has(name)) return Result.succeed([])
  try {
    if (!(await stat(name)).isDirectory()) return Result.succeed([name])
    const files = (await readdir(name)).filter((file) => file.endsWith(".policy.json")).toSorted()
    return files.length === 0
      ? Result.fail([finding(name, null, "No file in this folder ends in .policy.json. Add one.")])
      : Result.succeed(files.map((file) => path.join(name, file)))
  } catch (fault) {
    const message = codeOf(fault) === "ENOENT" ? noSuchPolicy(name) : describeFault(fault)
    return Result.fail([finding(name, null, message)])
  }
}

const noSuchPolicy = (name: string): string => {
  const ids = [...shippedPolicies.keys()]
  return `There is neither a file or folder of this name nor a policy that comes with this command.${didYouMean(name, ids)} Those are: ${ids.join(", ")}.`
}

const loadVersion = async (name: string): Promise<Loaded<CompiledPolicy>> =>
  Result.flatMap(Result.map(await openDocument(name), policyFile), ({ document, findings }) =>
    document === null ? Result.fail(findings) : Result.succeed(document),
  )

const bookOf = (name: string, versions: ReadonlyArray<CompiledPolicy>): Loaded<PolicyBook> =>
  Result.mapError(policyBook(versions), (problems) =>
    problems.map(({ message }) => finding(name, null, message)),
  )
