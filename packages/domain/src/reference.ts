import * as Schema from "effect/Schema"

const written = /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/u
const dateLike = /\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u

/**
 * An opaque reference to something known elsewhere: a worker, an episode, a command, a text.
 * Letters, digits and `. _ : / -`, up to 128 of them. An NHS number is refused.
 */
export const Reference = Schema.String.check(
  Schema.isPattern(written, {
    expected:
      "an opaque reference: up to 128 letters, digits and . _ : / -, beginning with a letter or digit",
  }),
  Schema.makeFilter((text: string) => !isNhsNumber(text), {
    expected: "a reference that is not an NHS number",
    toJsonSchema: () => [{}, true],
  }),
).annotate({
  identifier: "Reference",
  description: "An opaque reference, never an NHS number. Letters, digits and . _ : / - only.",
})
export type Reference = typeof Reference.Type

/**
 * An opaque reference to a person. Besides an NHS number, one that holds a date, as of birth, is
 * refused.
 */
export const PersonReference = Reference.check(
  Schema.makeFilter((text: string) => !dateLike.test(text), {
    expected: "a reference without a date, such as a date of birth",
    toJsonSchema: () => [{}, true],
  }),
).annotate({
  identifier: "PersonReference",
  description: "An opaque reference to a person; never a name, a date of birth or an NHS number.",
})
export type PersonReference = typeof PersonReference.Type

/**
 * Whether a text is ten digits, however they are set apart and with or without `nhs` before them,
 * whose last is the check digit of the NHS number standard: weights 10 to 2, eleven less the
 * remainder by eleven, eleven standing for nought.
 */
const isNhsNumber = (text: string): boolean => {
  const digits = text.replace(/^nhs/iu, "").replaceAll(/[._:/-]/gu, "")
  if (!/^\d{10}$/u.test(digits)) return false
  const weighted = [...digits.slice(0, 9)].reduce(
    (sum, digit, place) => sum + Number(digit) * (10 - place),
    0,
  )
  return (11 - (weighted % 11)) % 11 === Number(digits[9])
}
