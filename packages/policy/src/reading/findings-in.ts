import type { Node } from "jsonc-parser"
import type { Path } from "../check/problem.ts"
import type { Finding } from "./finding.ts"
import type { TextCode } from "./flaw.ts"
import { offsetAt } from "./locate.ts"
import { placesIn } from "./place.ts"
import type { JsonText } from "./read-json.ts"

/** What is wrong with what a document says. */
export interface Said<Code extends string> {
  readonly code: Code
  readonly path: Path
  readonly message: string
  readonly didYouMean?: string
}

/** What is wrong with a text, and with what it says, at its places, from the top to the end. */
export const findingsIn = <Code extends string>(
  { text, flaws, parsed }: JsonText,
  said: ReadonlyArray<Said<Code>>,
  file: string | undefined,
): ReadonlyArray<Finding<Code | TextCode>> => {
  const placeOf = placesIn(text)
  const inFile = file === undefined ? {} : { file }
  const severity: Finding["severity"] = "error"
  const ofText = flaws.map((flaw) => ({
    ...inFile,
    ...flaw,
    severity,
    path: [],
    ...placeOf(flaw.offset),
  }))
  const ofDocument =
    parsed === null
      ? []
      : said.map((problem) => {
          const offset = offsetOf(parsed.root, problem)
          return { ...inFile, ...problem, severity, offset, ...placeOf(offset) }
        })
  return [...ofText, ...ofDocument].toSorted((one, other) => one.offset - other.offset)
}

const offsetOf = (root: Node, problem: Said<string>): number =>
  problem.code === "further-problems"
    ? root.offset + root.length
    : offsetAt(root, problem.path, partOf(problem))

/** Whether a finding is about a key, or about what stands at it. */
const partOf = ({ code, path }: Said<string>): "key" | "value" =>
  aboutKeys.has(code) || isUnknownName({ code, path }) || !String(path.at(-1)).isWellFormed()
    ? "key"
    : "value"

/** Facts that are supplied have their names as keys; a condition has the name at its key "fact". */
const isUnknownName = ({ code, path }: Pick<Said<string>, "code" | "path">): boolean =>
  code === "unknown-fact" && typeof path.at(-1) === "string" && path.at(-1) !== "fact"

const aboutKeys: ReadonlySet<string> = new Set([
  "blank-name",
  "code-already-there",
  "condition-too-large",
  "derived-with-range",
  "empty-range",
  "looping-condition",
  "params-not-allowed",
  "path-not-allowed",
  "priority-not-allowed",
  "reserved-key",
  "unknown-key",
  "unknown-team",
])
