import { differences } from "./differences.ts"

/**
 * What was expected did not come. Test runners print `actual` beside `expected`; the message alone
 * says where they differ.
 */
export class SpecificationFailed extends Error {
  override readonly name = "AssertionError"
  readonly code = "ERR_ASSERTION"
  readonly actual: unknown
  readonly expected: unknown

  constructor(message: string, actual: unknown, expected: unknown) {
    super(message)
    this.actual = actual
    this.expected = expected
  }
}

/** Fails unless two values are equal, deeply; says where they differ. */
export const expectEqual = (actual: unknown, expected: unknown, what: string): void => {
  const found = differences(actual, expected)
  if (found.length > 0) {
    throw new SpecificationFailed(
      [what, ...found.map((line) => `  ${line}`)].join("\n"),
      actual,
      expected,
    )
  }
}

/** Fails unless there is nothing to complain about. */
export const expectNone = (complaints: ReadonlyArray<string>, what: string): void => {
  if (complaints.length > 0) {
    throw new SpecificationFailed(
      [what, ...complaints.map((line) => `  ${line}`)].join("\n"),
      complaints,
      [],
    )
  }
}
