import { withoutEchoes } from "./echoes.ts"
import { meantBy } from "./meant.ts"
import type { PolicyProblem, Problem } from "./problem.ts"

/** A problem in full, with the name that was most likely meant. */
type Told<Code extends string> = Omit<PolicyProblem, "code"> & { readonly code: Code }

const told = <Code extends string>({ code, path, message, near }: Problem<Code>): Told<Code> => {
  const meant = meantBy(near)
  return meant === undefined
    ? { code, path, message }
    : { code, path, message: `${message} Did you mean "${meant}"?`, didYouMean: meant }
}

/** More than this nobody reads at once. */
export const mostTold = 500

/** Problems in full, the first of them if there are very many; what is told twice, once. */
export const toldTogether = <Code extends string>(
  problems: ReadonlyArray<Problem<Code>>,
): ReadonlyArray<Told<Code | "further-problems">> => {
  const distinct = withoutRepeats(problems)
  const all = withoutEchoes(distinct).map(told)
  return distinct.length <= mostTold ? all : [...all.slice(0, mostTold), further]
}

/** What two checks say of one place under one code is said once; no more than is told, and one. */
const withoutRepeats = <Code extends string>(
  problems: ReadonlyArray<Problem<Code>>,
): ReadonlyArray<Problem<Code>> => {
  const distinct = new Map<string, Problem<Code>>()
  for (const found of problems) {
    if (distinct.size > mostTold) break
    distinct.set(JSON.stringify([found.code, found.path]), found)
  }
  return [...distinct.values()]
}

const further: Told<"further-problems"> = {
  code: "further-problems",
  path: [],
  message: `There are more than ${mostTold} problems; these are the first.`,
}
