import * as Effect from "effect/Effect"
import { finding } from "../findings/finding.ts"
import { Refused } from "../refusal.ts"
import { isThere } from "./is-there.ts"

/** Refuses to write files of which any is there already, and says how others are named instead. */
export const refuseReplacing = Effect.fnUntraced(function* (
  names: ReadonlyArray<string>,
  instead = "Name another",
) {
  const there = yield* Effect.promise(() => Promise.all(names.map(isThere)))
  const findings = names
    .filter((_, index) => there[index])
    .map((name) => finding(name, null, `It is there already. ${instead}, or take it away first.`))
  if (findings.length > 0) yield* new Refused({ findings })
})
