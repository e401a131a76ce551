import fc from "fast-check"

type Model<Data> = { readonly [Key in keyof Data]: fc.Arbitrary<Data[Key]> }

/** Plain objects, as decoding gives them, with every key. */
export const shape = <Data extends object>(model: Model<Data>): fc.Arbitrary<Data> =>
  fc.record<Data>(model, { noNullPrototype: true })

/** Plain objects of which some keys may be left out. */
export const partialShape = <Data extends object, const Required extends keyof Data>(
  model: Model<Data>,
  requiredKeys: ReadonlyArray<Required>,
) => fc.record<Data, Required>(model, { noNullPrototype: true, requiredKeys: [...requiredKeys] })
