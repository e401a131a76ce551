import type { Path } from "./problem.ts"

/** A kind of place in a document: keys from its root, `"*"` for any key or index. */
export type Pattern = ReadonlyArray<string>

/** A place in a document, and what is there. */
export interface Place {
  readonly path: Path
  readonly value: unknown
}

export type JsonObject = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The members of an object or a list; none of anything else. */
export const membersOf = (value: unknown): ReadonlyArray<readonly [string | number, unknown]> => {
  if (Array.isArray(value)) return [...value.entries()]
  return isObject(value) ? Object.entries(value) : []
}

/** Every place of a kind that the document has, in the document's order. */
export const placesOf = (document: unknown, pattern: Pattern): ReadonlyArray<Place> =>
  pattern.reduce<ReadonlyArray<Place>>(
    (places, step) =>
      places.flatMap(({ path, value }) =>
        membersOf(value)
          .filter(([key]) => step === "*" || step === key)
          .map(([key, member]) => ({ path: [...path, key], value: member })),
      ),
    [{ path: [], value: document }],
  )

/** Whether a path leads to a place of a kind. */
export const isAt = (path: Path, pattern: Pattern): boolean =>
  path.length === pattern.length &&
  pattern.every((step, index) => step === "*" || step === path[index])
