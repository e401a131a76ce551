import type { CompiledPolicy, ProofFinding, Verification } from "@str-service/policy"
import { placeIn } from "../files/json-place.ts"
import type { SourceFile } from "../files/source-file.ts"
import type { Place } from "../findings/finding.ts"

/** What is proved of a version, each finding at its place. */
export interface VerifiedVersion extends Pick<Verification, "tables"> {
  readonly file: string
  readonly policy: string
  readonly version: string
  readonly findings: ReadonlyArray<Placed>
}

/** A finding at its place in a file. */
export type Placed = { readonly file: string } & Place & ProofFinding

export const verifiedVersion = (
  { name, bytes }: SourceFile,
  { reference }: CompiledPolicy,
  { tables, findings }: Verification,
): VerifiedVersion => {
  const text = new TextDecoder().decode(bytes)
  return {
    file: name,
    policy: reference.id,
    version: reference.version,
    tables,
    findings: findings
      .map((found) => ({ file: name, ...placeIn(text, found.path), ...found }))
      .toSorted((one, other) => one.line - other.line || one.column - other.column),
  }
}
