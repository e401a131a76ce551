import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import type { Located } from "../policies/located.ts"
import { NotSound } from "../refusal.ts"

/** Anything that is said of a place in a file, under a code. */
interface Said extends Pick<Located<string>, "file" | "place" | "message"> {
  readonly severity: string
  readonly code: string
}

/** A finding in one line: `path:line:column  severity  code  message`. */
export const findingInALine = ({ file, place, severity, code, message }: Said): string =>
  `${file}:${place.line}:${place.column}  ${severity}  ${code}  ${message}`

/** A finding as `--json` shows it. */
export const findingAsJson = ({ place, file, ...finding }: Located<string>) => ({
  file,
  ...place,
  ...finding,
})

/** Whether anything is wrong, and not only worth a look. */
export const hasErrors = (findings: ReadonlyArray<Located<string>>): boolean =>
  findings.some(({ severity }) => severity === "error")

/**
 * Where anything is wrong with what a command needs, says what, and fails. With `--json` that is
 * the result; else it is said on standard error, where the result would not be looked for.
 */
export const mustBeSound = Effect.fnUntraced(function* (
  findings: ReadonlyArray<Located<string>>,
  json: boolean,
) {
  if (!hasErrors(findings)) return
  yield* json
    ? Console.log(JSON.stringify({ findings: findings.map(findingAsJson) }, null, 2))
    : Console.error(findings.map(findingInALine).join("\n"))
  return yield* new NotSound({ count: findings.length })
})
