import * as Schema from "effect/Schema"
import { described } from "./described.ts"
import { Text } from "./text.ts"

/** A document or a law that the policy rests on. */
export const Source = Schema.Struct({
  title: Text.pipe(described("What the source is called.")),
  reference: Schema.optionalKey(Text).pipe(described("Where in it, or how to find it.")),
})
export type Source = typeof Source.Type

/** What a rule rests on: the key of a source, and the place in it. */
export const Citation = Text.annotate({
  identifier: "Citation",
  description: "The key of a source, a colon, and the place in it, such as “spec: Scope”.",
})
