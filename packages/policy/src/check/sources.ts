import { type Pattern, placesOf } from "./places.ts"
import { type Problem, problem } from "./problem.ts"
import { quote } from "./quote.ts"

const citations: ReadonlyArray<Pattern> = [
  ["facts", "*", "source"],
  ["decisions", "*", "rules", "*", "event", "params", "source"],
  ["decisions", "*", "otherwise", "params", "source"],
  ["limits", "*", "source"],
  ["limits", "*", "variants", "*", "event", "params", "source"],
  ["workforce", "source"],
]

/** Citations of sources that the document does not list. */
export const checkSources = (document: unknown): ReadonlyArray<Problem> => {
  const known = new Set(placesOf(document, ["sources", "*"]).map(({ path }) => String(path.at(-1))))
  return citations
    .flatMap((pattern) => placesOf(document, pattern))
    .filter(({ value }) => !known.has(keyOf(value)))
    .map(({ path, value }) =>
      problem(
        "unknown-source",
        path,
        `${quote(value)} cites no source that is listed under "sources"; write "<its key>: <the place in it>".`,
        { written: keyOf(value), among: [...known] },
      ),
    )
}

/** The key of the source that a citation names. */
const keyOf = (citation: unknown): string =>
  typeof citation === "string" ? citation.replace(/:.*$/su, "") : ""
