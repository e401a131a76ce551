import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { type ShapeDifference, shapeDifferences } from "./differences.ts"
import { nearest } from "./nearest.ts"
import { keysNamedIn } from "./schema-keys.ts"

/** One thing that is wrong with a value from outside: where it stands, and what to do, for people. */
export interface CheckedIssue {
  readonly message: string
  /** Keys, and places in lists from 0. */
  readonly path: ReadonlyArray<string | number>
}

/** A value from outside as what it is, or all that is wrong with it. */
export type Checked<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<CheckedIssue> }

/** A [Standard Schema](https://standardschema.dev) that answers at once, and never with a promise. */
export interface CheckingSchema<Value> {
  readonly "~standard": {
    readonly version: 1
    readonly vendor: "str-service"
    readonly validate: (value: unknown) => Checked<Value>
    readonly types?: { readonly input: Value; readonly output: Value } | undefined
  }
}

/** How the members of unions are told apart: by a key, and of each union by these names. */
export interface Told {
  readonly key: "type" | "_tag"
  readonly names: { readonly [identifier: string]: ReadonlyArray<string> }
}

/** A schema as a Standard Schema: strict, so that a mistyped key is never dropped. */
export const checking = <Value>(
  schema: Schema.ConstraintDecoder<Value>,
  told: Told,
): CheckingSchema<Value> => {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
  const issuesOf = (value: unknown, differences: ReadonlyArray<ShapeDifference>) => {
    const keys = keysNamedIn(schema)
    return differences.map((difference) => issueOf(value, difference, told, keys))
  }
  const validate = (value: unknown): Checked<Value> =>
    Result.match(decode(value), {
      onSuccess: (read) => ({ value: read }),
      onFailure: ({ issue }) => ({ issues: issuesOf(value, shapeDifferences(issue)) }),
    })
  return { "~standard": { version: 1, vendor: "str-service", validate } }
}

const issueOf = (
  value: unknown,
  { path, kind, expected }: ShapeDifference,
  { key, names }: Told,
  keys: ReadonlySet<string>,
): CheckedIssue => {
  const known = names[expected.replace(/^expected /u, "")]
  if (known !== undefined) return mistold(valueAt(value, path), path, key, known)
  switch (kind) {
    case "missing":
      return { path, message: "This is missing. Add it." }
    case "unexpected":
      return { path, message: `This key is not known here.${hint(String(path.at(-1)), keys)}` }
    case "other":
      return { path, message: `${expected.charAt(0).toUpperCase()}${expected.slice(1)}.` }
  }
}

/** Of what is told apart by a key, a wrong name alone would make all else look wrong. */
const mistold = (
  value: unknown,
  path: CheckedIssue["path"],
  key: Told["key"],
  names: ReadonlyArray<string>,
): CheckedIssue => {
  if (!isObject(value)) return { path, message: "Expected an object." }
  const name = value[key]
  const known = `Expected one of ${names.join(", ")}.`
  return {
    path: [...path, key],
    message: name === undefined ? `This is missing. ${known}` : `${known}${hint(name, names)}`,
  }
}

const hint = (written: unknown, names: Iterable<string>): string => {
  const [meant] = typeof written === "string" ? nearest(written, names) : []
  return meant === undefined || meant === written ? "" : ` Did you mean ${meant}?`
}

const valueAt = (value: unknown, path: CheckedIssue["path"]): unknown =>
  path.reduce<unknown>((within, step) => (hasParts(within) ? within[step] : undefined), value)

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  hasParts(value) && !Array.isArray(value)

const hasParts = (value: unknown): value is { readonly [step: string | number]: unknown } =>
  typeof value === "object" && value !== null
