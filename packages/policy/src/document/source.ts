import * as Schema from "effect/Schema"
import { Text } from "./text.ts"

/** A document or a law that the policy rests on. Rules cite it as `"<its key>: <the place in it>"`. */
export const Source = Schema.Struct({
  title: Text,
  reference: Schema.optionalKey(Text),
})
export type Source = typeof Source.Type
