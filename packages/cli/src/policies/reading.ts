import { type CompiledPolicy, compilePolicy, WorkedCases } from "@str-service/policy"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { parse } from "jsonc-parser"
import { placeIn } from "../files/json-place.ts"

export interface PlacedFinding {
  readonly code: string
  readonly severity: "error" | "warning"
  readonly message: string
  readonly path: ReadonlyArray<string | number>
  readonly line: number
  readonly column: number
}
export interface PolicyReading<D> {
  readonly document: D | null
  readonly findings: ReadonlyArray<PlacedFinding>
}
export const readPolicy = (bytes: Uint8Array): PolicyReading<CompiledPolicy> => {
  const text = new TextDecoder().decode(bytes)
  return Result.match(compilePolicy(parse(text)), {
    onSuccess: (document) => ({ document, findings: [] }),
    onFailure: (problems) => ({
      document: null,
      findings: problems.map((p) => ({ ...p, severity: "error", ...placeIn(text, p.path) })),
    }),
  })
}
export const readCases = (bytes: Uint8Array): PolicyReading<WorkedCases> => {
  const text = new TextDecoder().decode(bytes)
  return Result.match(Schema.decodeUnknownResult(WorkedCases)(parse(text)), {
    onSuccess: (document) => ({ document, findings: [] }),
    onFailure: () => ({
      document: null,
      findings: [
        { code: "wrong-shape", severity: "error", message: "no", path: [], line: 1, column: 1 },
      ],
    }),
  })
}
