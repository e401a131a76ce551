import * as Order from "effect/Order"
import type { ComparedEpisode } from "../difference/compared-episode.ts"
import type { RecordedEpisode } from "../record/recorded-episode.ts"
import { addFigures } from "./add-figures.ts"
import { figuresOfOne } from "./figures-of-one.ts"
import type {
  Cohort,
  KnownFact,
  LimitFigures,
  RecordedUnder,
  Simulation,
  TurningFigures,
} from "./simulation.ts"

/** Adds up what becomes of episodes, one after another, in memory that does not grow with them. */
export interface Tally {
  readonly add: (compared: ComparedEpisode, recorded: RecordedEpisode) => void
  /** Counts an episode of which no referral stands. */
  readonly addUnreferred: () => void
  /** Takes in the figures of episodes that come after all those added so far. */
  readonly include: (figures: Simulation) => void
  /** The figures of all that was added so far. */
  readonly figures: () => Simulation
}

export const emptyTally = (): Tally => {
  let [episodes, affected, unreferred] = [0, 0, 0]
  const cohorts = new Map<string, Cohort>()
  const limits = new Map<string, LimitFigures>()
  const turningPoints = new Map<string, TurningFigures>()
  const knownFacts = new Map<string, KnownFact>()
  const recordedUnder = new Map<string, RecordedUnder>()

  const include: Tally["include"] = (figures) => {
    episodes += figures.episodes
    affected += figures.affected
    unreferred += figures.unreferred
    for (const cohort of figures.cohorts) put(cohorts, keyOfCohort(cohort), cohort, addCohort)
    for (const limit of figures.limits) put(limits, keyOfLimit(limit), limit, addLimit)
    for (const point of figures.turningPoints) {
      put(turningPoints, keyOfTurning(point), point, addEpisodes)
    }
    for (const known of figures.knownFacts) put(knownFacts, known.fact, known, addEpisodes)
    for (const under of figures.recordedUnder) put(recordedUnder, under.policy, under, addEpisodes)
  }

  return {
    add: (compared, recorded) => include(figuresOfOne(compared, recorded)),
    addUnreferred: () => {
      unreferred += 1
    },
    include,
    figures: () => ({
      episodes,
      affected,
      unreferred,
      cohorts: byKey(cohorts),
      limits: byKey(limits),
      turningPoints: byKey(turningPoints).toSorted(mostFirst),
      knownFacts: byKey(knownFacts),
      recordedUnder: byKey(recordedUnder),
    }),
  }
}

const put = <Row>(
  rows: Map<string, Row>,
  key: string,
  row: Row,
  add: (sum: Row, row: Row) => Row,
): void => {
  const sum = rows.get(key)
  rows.set(key, sum === undefined ? row : add(sum, row))
}

const byKey = <Row>(rows: ReadonlyMap<string, Row>): ReadonlyArray<Row> =>
  [...rows].toSorted(([one], [other]) => Order.String(one, other)).map(([, row]) => row)

const mostFirst = ({ episodes: one }: TurningFigures, { episodes: other }: TurningFigures) =>
  other - one

const keyOfCohort = ({ month, team, eligibility, charging }: Cohort): string =>
  [month, team, eligibility.before, eligibility.after, charging.before, charging.after].join(" ")

const addCohort = (sum: Cohort, cohort: Cohort): Cohort => ({ ...sum, ...addFigures(sum, cohort) })

const keyOfLimit = ({ limit, from }: LimitFigures): string => `${from} ${limit}`

const addLimit = (sum: LimitFigures, limit: LimitFigures): LimitFigures => ({
  ...sum,
  earlier: sum.earlier + limit.earlier,
  later: sum.later + limit.later,
  added: sum.added + limit.added,
  dropped: sum.dropped + limit.dropped,
  newlyExceeded: sum.newlyExceeded + limit.newlyExceeded,
  noLongerExceeded: sum.noLongerExceeded + limit.noLongerExceeded,
})

const keyOfTurning = ({ decision, outcome, rule, condition }: TurningFigures): string =>
  JSON.stringify([decision, outcome, rule, condition])

const addEpisodes = <Row extends { readonly episodes: number }>(sum: Row, row: Row): Row => ({
  ...sum,
  episodes: sum.episodes + row.episodes,
})
