import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { FactDefinition } from "../document/fact-definition.ts"
import { placesOf } from "./places.ts"

/** The facts that a document declares, by name; `null` for a declaration that cannot be read. */
export type Catalogue = ReadonlyMap<string, FactDefinition | null>

const read = Schema.decodeUnknownOption(FactDefinition)

export const catalogueOf = (document: unknown): Catalogue =>
  new Map(
    placesOf(document, ["facts", "*"]).map(({ path, value }) => [
      String(path.at(-1)),
      Option.getOrNull(read(value)),
    ]),
  )
