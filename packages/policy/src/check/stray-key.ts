import { type Path, type Problem, problem } from "./problem.ts"

/** A key that has no place where it stands, of which these would have one. */
export const strayKey = (path: Path, among: ReadonlyArray<string>): Problem => {
  const key = String(path.at(-1))
  const engines = keysOfTheEngine.get(key)
  return engines === undefined
    ? problem("unknown-key", path, `"${key}" is not known here; mend it or leave it out.`, {
        written: key,
        among,
      })
    : problem(engines.code, path, engines.sentence)
}

/** Keys that json-rules-engine knows, and a policy does without. */
const keysOfTheEngine: ReadonlyMap<string, Pick<Problem, "code"> & { readonly sentence: string }> =
  new Map([
    [
      "priority",
      {
        code: "priority-not-allowed",
        sentence: `Rules are tried from the top, and the first that matches decides; leave "priority" out, and move the rule.`,
      },
    ],
    [
      "path",
      {
        code: "path-not-allowed",
        sentence: `"path" would search inside a fact, which cannot be proved safe; declare what is searched for as a fact of its own.`,
      },
    ],
    [
      "params",
      {
        code: "params-not-allowed",
        sentence: `"params" belong to the event of a rule; leave them out here.`,
      },
    ],
  ])
