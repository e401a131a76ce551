import { nearest, type ShapeDifference, shapeDifferences } from "@str-service/domain/schemas"
import type * as SchemaIssue from "effect/SchemaIssue"
import type { Malformed } from "./outcome.ts"

/** What a value was read as. */
export interface ReadAs {
  /** The keys that whoever wrote the value writes. */
  readonly keys: string
  /** The unions that are told by their `type`, by their identifiers, with the types of each. */
  readonly unions: { readonly [identifier: string]: ReadonlyArray<string> }
  /** Where something stands in what was written, by where it stands in what was read. */
  readonly asWritten: (path: Path) => Path
}

type Path = ShapeDifference["path"]

/**
 * What is wrong with what is no command, a line for each finding. What stands there is not repeated:
 * it may be what should not have been written down.
 */
export const malformed = (
  value: unknown,
  issue: SchemaIssue.Issue,
  { keys, unions, asWritten }: ReadAs,
): Malformed => {
  const finding = ({ path, kind, expected }: ShapeDifference): string => {
    const types = unions[expected.replace(/^expected /u, "")]
    const written = asWritten(path)
    if (types !== undefined) return mistyped(valueAt(value, path), written, { keys, types })
    const place = placeOf(written, keys)
    switch (kind) {
      case "missing":
        return `${place} is missing. Add it.`
      case "unexpected":
        return `${place} is not known here. Mend it, or leave it out.`
      case "other":
        return `${place}: ${expected}.`
    }
  }
  return { _tag: "Malformed", message: shapeDifferences(issue).map(finding).join("\n") }
}

/** Of what is told by its `type`, a wrong one alone makes every other key look wrong. */
const mistyped = (
  value: unknown,
  path: Path,
  { keys, types }: { readonly keys: string; readonly types: ReadonlyArray<string> },
): string => {
  const within = path.length === 0 ? "" : `${placeOf(path, keys)}.`
  if (!isObject(value)) {
    return path.length === 0
      ? `This is no object. A command is one with ${keys}.`
      : `${placeOf(path, keys)}: expected an object with type and data.`
  }
  const { type } = value
  const known = `The types are ${types.join(", ")}.`
  if (type === undefined) return `${within}type is missing. ${known}`
  const [meant] = typeof type === "string" ? nearest(type, types) : []
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`
  return `${within}type: there is no such command.${hint} ${known}`
}

/** Whether a value has keys of its own. */
export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((within, step) => (isObject(within) ? within[step] : undefined), value)

/** A place as `data.on`, up to a key that may be what somebody typed: of that only where it stands. */
const placeOf = (path: Path, keys: string): string => {
  const typed = path.findIndex(
    (step, at) => typeof step === "string" && mayBeTyped(step, path[at - 1]),
  )
  if (typed === -1) return path.join(".")
  return typed === 0 ? `a key beside ${keys}` : `a key of ${path.slice(0, typed).join(".")}`
}

/** Whether a key is not written as those of commands are, or is of facts, which have any. */
const mayBeTyped = (key: string, of: Path[number] | undefined): boolean =>
  of === "facts" || !/^[a-z][\w$-]{0,63}$/iu.test(key)
