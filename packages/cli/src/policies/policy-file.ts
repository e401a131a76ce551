import {
  type CompiledPolicy,
  largestText,
  type Finding as PolicyFinding,
  type PolicyLock,
  readCases,
  readLock,
  readPolicy,
  type WorkedCases,
} from "@str-service/policy"
import * as Result from "effect/Result"
import { openFirstBytes, type SourceFile } from "../files/source-file.ts"
import type { Finding } from "../findings/finding.ts"
import { type Located, located } from "./located.ts"

/** A file with what it says, as far as it can be relied on, and what is wrong with it. */
export interface ReadFile<Document> extends SourceFile {
  readonly document: Document | null
  readonly findings: ReadonlyArray<Located>
}

export type PolicyFile = ReadFile<CompiledPolicy>
export type CasesFile = ReadFile<WorkedCases>
export type LockFile = ReadFile<PolicyLock>

/** Opens a file; of one that is larger than is read, no more than shows that it is. */
export const openDocument = (
  name: string,
): Promise<Result.Result<SourceFile, ReadonlyArray<Finding>>> =>
  openFirstBytes(largestText + 1, name)

export const policyFile = (source: SourceFile): PolicyFile => {
  const { document, findings } = readPolicy(source.bytes)
  return { ...source, document, findings: findings.map((found) => inFile(source.name, found)) }
}

/** Cases, checked against the policy that they are of where there is one. */
export const casesFile = (source: SourceFile, policy: CompiledPolicy | undefined): CasesFile => {
  const { document, findings } = readCases(source.bytes, source.name, policy)
  return { ...source, document, findings: findings.map((found) => inFile(source.name, found)) }
}

export const lockFile = (source: SourceFile): LockFile => {
  const { document, problem } = readLock(source.bytes)
  const findings = problem === null ? [] : [located(source.name, { line: 1, column: 1 }, problem)]
  return { ...source, document, findings }
}

/** One policy document by its name, or why it cannot be opened. */
export const readPolicyFile = async (
  name: string,
): Promise<Result.Result<PolicyFile, ReadonlyArray<Finding>>> =>
  Result.map(await openDocument(name), policyFile)

/** What a reading found, in the file it was found in. */
export const inFile = <Code extends string>(
  name: string,
  { line, column, offset: _offset, ...found }: PolicyFinding<Code>,
): Located<Code> => located(name, { line, column }, found)
