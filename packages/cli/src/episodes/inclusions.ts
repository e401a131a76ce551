import type { Inclusion } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { didYouMean } from "../findings/nearest.ts"
import { type Refused, refuse } from "../refusal.ts"

const inclusions: ReadonlyArray<Inclusion> = ["reviews", "exemptions"]

/** What the due list is to show besides limits, of names with commas between them. */
export const inclusionsIn = (
  written: Option.Option<string>,
): Effect.Effect<ReadonlyArray<Inclusion>, Refused> =>
  Effect.forEach(
    Option.match(written, { onNone: () => [], onSome: (list) => list.split(",") }),
    (part) => inclusionIn(part.trim()),
  )

const inclusionIn = (name: string): Effect.Effect<Inclusion, Refused> => {
  const inclusion = inclusions.find((known) => known === name)
  return inclusion === undefined
    ? Effect.fail(
        refuse(
          "--include",
          `"${name}" cannot be included.${didYouMean(name, inclusions)} Write reviews, exemptions or both with a comma between.`,
        ),
      )
    : Effect.succeed(inclusion)
}
