import { meantBy } from "./meant.ts"
import type { Path, Problem } from "./problem.ts"

/**
 * Problems without those that follow from another alone: a key that is missing only because it is
 * misspelt, and what refers to a section of the document that is not there.
 */
export const withoutEchoes = <Code extends string>(
  problems: ReadonlyArray<Problem<Code>>,
): ReadonlyArray<Problem<Code>> => {
  const meant = problems.flatMap(placeMeant)
  const misspelt = new Set(meant.map(written))
  const holders = new Set(meant.map((path) => written(path.slice(0, -1))))
  const absent = new Set([
    ...misspelt,
    ...problems.filter(({ code }) => code === "missing-key").map(({ path }) => written(path)),
  ])
  return problems.filter(({ code, path }) => {
    if (code === "missing-key") return !misspelt.has(written(path))
    if (code === "not-a-condition") return !holders.has(written(path))
    const section = sectionFor.get(code)
    return section === undefined || !absent.has(written([section]))
  })
}

/** Where a key that is not known would be known, if it were spelt as it was most likely meant. */
const placeMeant = ({ code, path, near }: Problem<string>): ReadonlyArray<Path> => {
  const meant = code === "unknown-key" ? meantBy(near) : undefined
  return meant === undefined ? [] : [[...path.slice(0, -1), meant]]
}

const written = (path: Path): string => JSON.stringify(path)

/** The section of the document that a problem of a reference refers to. */
const sectionFor: ReadonlyMap<string, string> = new Map([
  ["unknown-fact", "facts"],
  ["unknown-source", "sources"],
  ["unknown-condition", "conditions"],
])
