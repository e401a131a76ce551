import type { Change } from "../difference/change.ts"
import type { AssessedDecision } from "../difference/tried-rules.ts"
import type { Standing } from "../standing/standing.ts"
import { addFigures, noFigures } from "./add-figures.ts"
import type { Cohort, Figures, Simulation } from "./simulation.ts"

/** The figures of all episodes together. */
export const totals = ({ cohorts }: Simulation): Figures => cohorts.reduce(addFigures, noFigures)

/** The figures by the referring team's code, in the order of the codes. */
export const byTeam = ({
  cohorts,
}: Simulation): ReadonlyArray<Figures & { readonly team: string }> =>
  [...grouped(cohorts, ({ team }) => team)].map(([team, figures]) => ({ team, ...figures }))

/** The figures by the month of the referral, the earliest first. */
export const byMonth = ({
  cohorts,
}: Simulation): ReadonlyArray<Figures & { readonly month: string }> =>
  [...grouped(cohorts, ({ month }) => month)].map(([month, figures]) => ({ month, ...figures }))

/** How many episodes went from one outcome of a decision to another, or kept theirs. */
export interface Flow extends Change<Standing[AssessedDecision]> {
  readonly episodes: number
}

/** The flows of a decision; an episode that neither policy was asked about it is in none. */
export const flows = (
  cohorts: ReadonlyArray<Cohort>,
  decision: AssessedDecision,
): ReadonlyArray<Flow> => {
  const asked = cohorts.filter(
    ({ [decision]: { before, after } }) => before !== null || after !== null,
  )
  const flowing = new Map<string, Flow>()
  for (const { [decision]: outcome, episodes } of asked) {
    const key = `${outcome.before} ${outcome.after}`
    const flow = flowing.get(key)
    flowing.set(key, { ...outcome, episodes: episodes + (flow?.episodes ?? 0) })
  }
  return [...flowing].toSorted(byText).map(([, flow]) => flow)
}

const grouped = (
  cohorts: ReadonlyArray<Cohort>,
  keyOf: (cohort: Cohort) => string,
): ReadonlyArray<readonly [string, Figures]> => {
  const groups = new Map<string, Figures>()
  for (const cohort of cohorts) {
    const key = keyOf(cohort)
    groups.set(key, addFigures(groups.get(key) ?? noFigures, cohort))
  }
  return [...groups].toSorted(byText)
}

const byText = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1
