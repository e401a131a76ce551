/**
 * How many characters a value of JSON takes as it is written without any to spare, where it surely
 * is of one kind; `NaN` where it may not be, as of a value that is missing.
 *
 * Spaces, escapes, keys that stand twice and keys not asked for only make a text longer. So one that
 * is just as long as the value that was read from it holds nothing else.
 */
export type WrittenLength = (value: unknown) => number

export const unsure = Number.NaN

/**
 * A text of which something holds. What stood here last is remembered: one event after another names
 * the same episode, worker and setting, and what was found right once need not be looked at again.
 */
export const text = (holds: (value: string) => boolean): WrittenLength => {
  let found: string | undefined
  return (value) => {
    if (typeof value !== "string") return unsure
    if (value !== found) {
      if (!holds(value)) return unsure
      found = value
    }
    return value.length + quotes
  }
}

const quotes = 2

export const anyText: WrittenLength = (value) =>
  typeof value === "string" ? value.length + quotes : unsure

export const oneOf = (literals: ReadonlyArray<string>): WrittenLength => {
  const known = new Set(literals)
  return text((value) => known.has(value))
}

export const truthValue: WrittenLength = (value) => {
  if (value === true) return "true".length
  return value === false ? "false".length : unsure
}

export const nullOr =
  (written: WrittenLength): WrittenLength =>
  (value) =>
    value === null ? "null".length : written(value)

/**
 * A whole number between two. One that ends in three noughts may be written shorter, as `1e3`, so
 * that nothing is sure of it.
 */
export const wholeNumber =
  (min: number, max = Number.MAX_SAFE_INTEGER): WrittenLength =>
  (value) =>
    typeof value === "number" &&
    Number.isSafeInteger(value) &&
    value >= min &&
    value <= max &&
    (value % 1000 !== 0 || Object.is(value, 0))
      ? digitsOf(value)
      : unsure

const digitsOf = (value: number): number => {
  if (value >= 0 && value < 10) return 1
  return value >= 10 && value < 100 ? 2 : String(value).length
}

export const listOf =
  (written: WrittenLength): WrittenLength =>
  (value) => {
    if (!Array.isArray(value)) return unsure
    let length = 0
    for (const item of value) length += 1 + written(item)
    return inBrackets(length)
  }

/** A comma, the key in quotes and a colon. */
const keyLength = (key: string): number => key.length + 4

type Fields = { readonly [key: string]: WrittenLength }

/** An object with these keys. Others are not looked for: they make the text longer. */
export const object = (required: Fields, optional: Fields = {}): WrittenLength => {
  const always = fieldsIn(required)
  const sometimes = fieldsIn(optional)
  const ofKeys = always.reduce((sum, { key }) => sum + keyLength(key), 0)
  return (value) => {
    if (!isObject(value)) return unsure
    let length = ofKeys
    for (const { key, written } of always) length += written(value[key])
    for (const { key, written } of sometimes) {
      const field = value[key]
      if (field !== undefined) length += keyLength(key) + written(field)
    }
    return inBrackets(length)
  }
}

const fieldsIn = (fields: Fields) =>
  Object.entries(fields).map(([key, written]) => ({ key, written }))

/** An object with any keys, and values of one kind. */
export const recordOf =
  (written: WrittenLength): WrittenLength =>
  (value) => {
    if (!isObject(value)) return unsure
    let length = 0
    for (const key of Object.keys(value)) {
      length += key === "__proto__" ? unsure : keyLength(key) + written(value[key])
    }
    return inBrackets(length)
  }

/** With brackets around, and without the comma before the first. */
const inBrackets = (length: number): number => (length === 0 ? 2 : length + 1)

/** The first of the kinds that the value surely is of. */
export const eitherOf =
  (...kinds: ReadonlyArray<WrittenLength>): WrittenLength =>
  (value) => {
    for (const written of kinds) {
      const length = written(value)
      if (!Number.isNaN(length)) return length
    }
    return unsure
  }

export const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value)
