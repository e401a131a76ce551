import type { CompiledPolicy, WorkedCases } from "@str-service/policy"
import * as Result from "effect/Result"
import { openFileUpTo, type SourceFile } from "../files/source-file.ts"
import { type Located, located } from "./located.ts"
import { type PolicyReading, readCases, readPolicy } from "./reading.ts"

/** A file with what it says, as far as it can be read, and what is wrong with it. */
export interface ReadFile<Document> {
  readonly name: string
  readonly bytes: Uint8Array
  readonly document: Document | null
  readonly findings: ReadonlyArray<Located>
}

export type PolicyFile = ReadFile<CompiledPolicy>
export type CasesFile = ReadFile<WorkedCases>

/** No policy that a person reads comes near it: a version with 200 rules takes a sixteenth. */
const mostBytes = 4_000_000

export const readPolicyFile = (name: string): Promise<PolicyFile> =>
  readWhole(name, ({ bytes }) => readPolicy(bytes))

export const readCasesFile = (name: string): Promise<CasesFile> =>
  readWhole(name, ({ bytes }) => readCases(bytes))

/** Reads one file; one that cannot be opened, or is too large, is a file with that finding. */
export const readWhole = async <Document>(
  name: string,
  read: (source: SourceFile) => PolicyReading<Document>,
): Promise<ReadFile<Document>> =>
  Result.match(await openFileUpTo(mostBytes, name), {
    onFailure: (faults) => ({
      name,
      bytes: new Uint8Array(),
      document: null,
      findings: faults.map(({ message }) =>
        located(name, null, { code: "unreadable-file", message }),
      ),
    }),
    onSuccess: (source) => {
      const { document, findings } = read(source)
      return {
        name,
        bytes: source.bytes,
        document,
        findings: findings.map(({ line, column, ...found }) =>
          located(name, { line, column }, found),
        ),
      }
    },
  })
