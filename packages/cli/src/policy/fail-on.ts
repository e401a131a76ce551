import { type ProofFinding, proofCodes } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { didYouMean } from "../findings/nearest.ts"
import { type Refused, refuse } from "../refusal.ts"

/** What a command is to fail on: words with commas between them; none where nothing is written. */
export const wordsToFailOn = <Word extends string>(
  written: Option.Option<string>,
  known: ReadonlyArray<Word>,
  toWrite: string,
): Effect.Effect<ReadonlyArray<Word>, Refused> =>
  Effect.forEach(
    Option.toArray(written).flatMap((text) => text.split(",").map((word) => word.trim())),
    (written) => {
      const word = known.find((one) => one === written)
      return word === undefined
        ? Effect.fail(
            refuse(
              "--fail-on",
              `"${written}" is nothing to fail on.${didYouMean(written, known)} Write ${toWrite}${known.length > 1 ? ", with commas between them" : ""}.`,
            ),
          )
        : Effect.succeed(word)
    },
  )

type IsFailure = (found: Pick<ProofFinding, "code" | "severity">) => boolean

/** Which findings are a failure: those of a severity or a graver one, and those of named codes. */
export const findingsToFailOn = (
  written: Option.Option<string>,
): Effect.Effect<IsFailure, Refused> =>
  Effect.map(
    wordsToFailOn(written, known, "error, warning, note, or codes of findings"),
    (words) =>
      ({ code, severity }) =>
        severities.slice(severities.indexOf(severity)).some((grave) => words.includes(grave)) ||
        words.includes(code),
  )

/** From the gravest. */
const severities: ReadonlyArray<string> = ["error", "warning", "note"]

const known: ReadonlyArray<string> = [...severities, ...Object.keys(proofCodes)]
