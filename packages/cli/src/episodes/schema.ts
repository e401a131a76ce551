import { jsonSchemas } from "@str-service/domain/schemas"
import * as Console from "effect/Console"
import type * as Effect from "effect/Effect"

export interface SchemaInput {
  readonly of: "event" | "command" | "rejection"
}

/** `str episodes schema`: what a line of a file may be, for those who write or read it elsewhere. */
export const schema = ({ of }: SchemaInput): Effect.Effect<void> => {
  const { schema: root, definitions } = jsonSchemas()[of]
  const document = { $schema: draft, ...root, $defs: definitions }
  return Console.log(JSON.stringify(document, null, 2))
}

const draft = "https://json-schema.org/draft/2020-12/schema"
