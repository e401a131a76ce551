import { type Pattern, placesOf } from "./places.ts"
import { type PolicyProblem, problem } from "./problem.ts"

const citations: ReadonlyArray<Pattern> = [
  ["facts", "*", "source"],
  ["decisions", "*", "rules", "*", "event", "params", "source"],
  ["decisions", "*", "otherwise", "params", "source"],
  ["limits", "*", "source"],
  ["limits", "*", "variants", "*", "event", "params", "source"],
  ["workforce", "source"],
]

/** Citations of sources that the document does not list. */
export const checkSources = (document: unknown): ReadonlyArray<PolicyProblem> => {
  const known = new Set(placesOf(document, ["sources", "*"]).map(({ path }) => String(path.at(-1))))
  return citations
    .flatMap((pattern) => placesOf(document, pattern))
    .filter(({ value }) => typeof value !== "string" || !known.has(value.replace(/:.*$/su, "")))
    .map(({ path, value }) =>
      problem(
        "unknown-source",
        path,
        `${JSON.stringify(value)} cites no source that is listed under "sources"; write "<its key>: <the place in it>".`,
      ),
    )
}
