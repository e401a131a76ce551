import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { checkJson } from "../check/json.ts"
import type { Problem, ProblemCode } from "../check/problem.ts"
import { schemaProblems, type Telling } from "../check/schema-problems.ts"
import { toldTogether } from "../check/told.ts"
import type { Finding } from "./finding.ts"
import { findingsIn } from "./findings-in.ts"
import type { TextCode } from "./flaw.ts"
import { readJson } from "./read-json.ts"

/** What makes a document that people write a sound one. */
export interface DocumentRules<Document, Code extends string> {
  readonly schema: Schema.ConstraintDecoder<Document>
  /** What is said of a kind of place in place of what the schema would say. */
  readonly tellings: ReadonlyArray<Telling<Code | ProblemCode>>
  /** What no schema can say, of a document of any shape. */
  readonly check: (document: unknown) => ReadonlyArray<Problem<Code | ProblemCode>>
}

/** What came of reading a document. */
export interface DocumentReading<Document, Code extends string> {
  /** What it says; `null` where anything is wrong with it. */
  readonly document: Document | null
  /** Everything that is wrong, from the top of the document to its end. */
  readonly findings: ReadonlyArray<Finding<Code | ProblemCode | TextCode>>
}

/**
 * A reader of documents that people write beside their policies: as `readPolicy` reads those, with
 * all that is wrong told at once, each at its place and in plain words.
 */
export const documentReader = <Document, Code extends string>({
  schema,
  tellings,
  check,
}: DocumentRules<Document, Code>) => {
  const decode = Schema.decodeUnknownResult(schema, {
    errors: "all",
    onExcessProperty: "error",
    reportInput: true,
  })
  const checked = (
    document: unknown,
  ): Result.Result<Document, ReadonlyArray<Problem<Code | ProblemCode>>> => {
    const unwalkable = checkJson(document)
    if (unwalkable.length > 0) return Result.fail(unwalkable)
    const shape = Result.mapError(decode(document), ({ issue }) =>
      schemaProblems(document, issue, tellings),
    )
    const problems = [...(Result.isFailure(shape) ? shape.failure : []), ...check(document)]
    return problems.length > 0 ? Result.fail(problems) : shape
  }
  return (written: string | Uint8Array, file?: string): DocumentReading<Document, Code> => {
    const read = readJson(written)
    const result = read.parsed === null ? null : checked(read.parsed.value)
    const problems = result !== null && Result.isFailure(result) ? result.failure : []
    const findings = findingsIn(read, toldTogether(problems), file)
    return {
      findings,
      document:
        result === null || findings.length > 0 ? null : Option.getOrNull(Result.getSuccess(result)),
    }
  }
}
