import * as Schema from "effect/Schema"

/** What a column of a view holds. */
export const Meaning = Schema.Struct({
  /** A definition, as one would give it to somebody who has to act on it. */
  means: Schema.String,
  /** What a number counts, such as `days`; left out for what is not a number. */
  unit: Schema.optionalKey(Schema.String),
  /** Where the definition is from; left out for what only says whose row it is. */
  source: Schema.optionalKey(Schema.String),
})
export type Meaning = typeof Meaning.Type

/** A column of a row, with what it holds: shown in JSON Schemas, and by `columnsOf`. */
export const column = <Type extends Schema.Top>(type: Type, meaning: Meaning) =>
  type.pipe(Schema.annotateKey({ description: inWords(meaning), meaning }))

const inWords = ({ means, unit, source }: Meaning): string =>
  [
    means,
    ...(unit === undefined ? [] : [`Unit: ${unit}.`]),
    ...(source === undefined ? [] : [`Source: ${source}.`]),
  ].join(" ")

/** The columns of a row in their order, each with what it holds. */
export const columnsOf = ({
  fields,
}: {
  readonly fields: Schema.Struct.Fields
}): ReadonlyArray<Meaning & { readonly name: string }> =>
  Object.entries(fields).flatMap(([name, { ast }]) => {
    const meaning = ast.context?.annotations?.["meaning"]
    return isMeaning(meaning) ? [{ name, ...meaning }] : []
  })

const isMeaning = Schema.is(Meaning)
