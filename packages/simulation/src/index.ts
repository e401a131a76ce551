export type { AskedPolicy, AsRecorded, Comparison } from "./comparison.ts"
export type { Change } from "./difference/change.ts"
export {
  type ChangedLimit,
  type ComparedEpisode,
  compareEpisode,
  isAffected,
} from "./difference/compared-episode.ts"
export type { Compared } from "./difference/comparisons.ts"
export type { AssessedDecision } from "./difference/tried-rules.ts"
export type { TurningPoint } from "./difference/turning-point.ts"
export type {
  Cohort,
  Figures,
  KnownFact,
  LimitFigures,
  RecordedUnder,
  Simulation,
  TurningFigures,
} from "./figures/simulation.ts"
export { emptyTally, type Tally } from "./figures/tally.ts"
export { byMonth, byTeam, type Flow, flows, totals } from "./figures/views.ts"
export {
  bearsOnPolicy,
  lastDayIn,
  type RecordedEpisode,
  recordedEpisode,
} from "./record/recorded-episode.ts"
export { simulate } from "./simulate.ts"
export type { LimitStanding, Standing } from "./standing/standing.ts"
