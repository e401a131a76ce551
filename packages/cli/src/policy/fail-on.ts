import { type ProofFinding, proofCodes } from "@str-service/policy"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { didYouMean } from "../findings/nearest.ts"
import { type Refused, refuse } from "../refusal.ts"

type IsFailure = (found: Pick<ProofFinding, "code" | "severity">) => boolean

/**
 * Which findings are a failure: those of a severity or a graver one, and those of named codes.
 * Without any word none is.
 */
export const failsOn = (written: Option.Option<string>): Effect.Effect<IsFailure, Refused> => {
  const words = Option.toArray(written).flatMap((text) => text.split(","))
  const unknown = words.find((word) => !known.includes(word))
  return unknown === undefined
    ? Effect.succeed(({ code, severity }) => {
        const counted = words.filter((word) => severities.includes(word))
        const isGrave = counted.some(
          (word) => severities.indexOf(severity) <= severities.indexOf(word),
        )
        return isGrave || words.includes(code)
      })
    : Effect.fail(
        refuse(
          "--fail-on",
          `"${unknown}" is nothing to fail on.${didYouMean(unknown, known)} Write error, warning, note, or codes of findings, with commas between them.`,
        ),
      )
}

/** From the gravest. */
const severities: ReadonlyArray<string> = ["error", "warning", "note"]

const known: ReadonlyArray<string> = [...severities, ...Object.keys(proofCodes)]
