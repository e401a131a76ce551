import { differences } from "../specification/differences.ts"

/** A store does not do what it must. */
export class StoreLawBroken extends Error {
  override readonly name = "StoreLawBroken"
}

/** Breaks the law unless something holds. */
export function must(holds: boolean, otherwise: () => string): asserts holds {
  if (!holds) throw new StoreLawBroken(otherwise())
}

/** Breaks the law, saying where they differ, unless both are deeply equal. */
export const mustEqual = (what: string, given: unknown, expected: unknown): void => {
  const found = differences(given, expected)
  must(found.length === 0, () =>
    [`${what}:`, ...found.slice(0, 10).map((line) => line.slice(0, 300))].join("\n  "),
  )
}
