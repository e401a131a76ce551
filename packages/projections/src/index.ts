export { CaseloadBy, CaseloadRow } from "./caseload/caseload-row.ts"
export { type CaseloadOptions, caseloadView } from "./caseload/caseload-view.ts"
export { ChargeNoticeRow, chargeNoticesView } from "./chargeable/charge-notices-view.ts"
export { ChargeableRun, chargeableDaysView } from "./chargeable/chargeable-days-view.ts"
export { ChargeableMonthRun, chargeableMonthsView } from "./chargeable/chargeable-months-view.ts"
export { UntoldChargeRow, untoldChargesView } from "./chargeable/untold-charges-view.ts"
export {
  Checkpoint,
  type CheckpointProblem,
  type Checkpoints,
  checkpoints,
} from "./checkpoint/checkpoint.ts"
export { begin, proceed, type Reached } from "./checkpoint/reached.ts"
export { asEvents, asJson, type StoredState } from "./checkpoint/stored-state.ts"
export { type DueListOptions, dueList } from "./due-list/due-list.ts"
export { dueListView } from "./due-list/due-list-view.ts"
export { DueRow, DueStatus } from "./due-list/due-row.ts"
export type { Inclusion } from "./due-list/further-days.ts"
export { episodeOn } from "./episode/episode-on.ts"
export { type Episodes, episodes } from "./episode/episodes.ts"
export { inTurn, inTurnAsync, type StreamLengths, streamLengths } from "./episode/in-turn.ts"
export { EpisodePhase } from "./episode/phase.ts"
export { workerOn } from "./episode/worker-on.ts"
export { DurationMeasure, DurationRow, durationsView } from "./flow/durations-view.ts"
export { FlowRow } from "./flow/flow-row.ts"
export { flowView } from "./flow/flow-view.ts"
export { type Followed, followedEpisodes, followedWorkers } from "./following/followed.ts"
export { GoalsBy, type GoalsOptions, GoalsRow, goalsView } from "./goals/goals-view.ts"
export { eventsToCsv, readEventsCsv, readEventsCsvAsync } from "./interchange/csv-events.ts"
export { EventFinding, EventFindingCode } from "./interchange/event-finding.ts"
export { eventLine, readEvents, readEventsAsync } from "./interchange/ndjson-events.ts"
export { isPlainEvent, plainEventIn } from "./interchange/plain/plain-event.ts"
export { type PlainLine, plainLineAt } from "./interchange/plain/plain-line.ts"
export { rowsJsonSchema } from "./interchange/rows-json-schema.ts"
export { rowsStandardSchema } from "./interchange/rows-standard-schema.ts"
export { rowsToCsv } from "./interchange/rows-to-csv.ts"
export type { ReadEvent, Reading, ReadingOptions } from "./interchange/sound-streams.ts"
export { byRecording } from "./keyed/by-recording.ts"
export { type Keyed, keyed } from "./keyed/keyed.ts"
export type { Key } from "./keyed/placing.ts"
export { BreachRow } from "./limits/breach.ts"
export { LimitStanding } from "./limits/limit-standing.ts"
export { EnablementSequel, enablementSequelsView } from "./outcomes/enablement-sequels-view.ts"
export { OutcomeRow, outcomesView } from "./outcomes/outcomes-view.ts"
export { Sequel } from "./outcomes/sequel.ts"
export { OverlappingEpisodes, overlappingEpisodesView } from "./person/overlapping-episodes-view.ts"
export { SecondEnablement, secondEnablementsView } from "./person/second-enablements-view.ts"
export { combined, filtered, mapped } from "./projection/composing.ts"
export { type Projection, projection } from "./projection/projection.ts"
export { advance, run, runAsync } from "./projection/run.ts"
export {
  chargeableDays,
  chargeableIn,
  chargeableWithoutNotice,
  totalDays,
} from "./spans/chargeable-days.ts"
export { byMonth, Month, monthOf } from "./spans/month.ts"
export type { PartedPeriod, Parting } from "./spans/parts-of-period.ts"
export { daysIn, daysInBoth, daysOutside, daysWithin, holdsDay, Period } from "./spans/period.ts"
export { Span, spansOf, spansThrough } from "./spans/spans.ts"
export { type Standing, standing } from "./standing/standing.ts"
export type { Now, Times } from "./standing/times.ts"
export { EpisodeSummary } from "./summary/episode-summary.ts"
export { summaries, summarise } from "./summary/summarise.ts"
export { summaryView } from "./summary/summary-view.ts"
export { ContactsPerWeek, contactsPerWeekView } from "./support/contacts-per-week-view.ts"
export { MissedContacts, missedContactsView } from "./support/missed-contacts-view.ts"
export {
  SupportOnPausedDay,
  supportOnPausedDaysView,
} from "./support/support-on-paused-days-view.ts"
export { SupportBy, SupportRow } from "./support/support-row.ts"
export { type SupportOptions, supportView } from "./support/support-view.ts"
export { EpisodeTimeline, TimelineCorrection, TimelineEntry } from "./timeline/episode-timeline.ts"
export { timeline } from "./timeline/timeline.ts"
export { type TimelineOptions, timelineView } from "./timeline/timeline-view.ts"
export { type Asked, type Asking, asOf } from "./view/as-of.ts"
export { column, columnsOf, Meaning } from "./view/column.ts"
export type { Gathered } from "./view/gathered.ts"
export { gatheringView } from "./view/gathering-view.ts"
export {
  byColumns,
  episodeView,
  type RowSchema,
  type View,
  view,
} from "./view/view.ts"
export { WithoutWorker, type Workforce } from "./worker/assignment-on.ts"
export {
  EmployersBy,
  type EmployersOptions,
  EmployersRow,
  employersView,
} from "./worker/employers-view.ts"
export { SupervisionRow, SupervisionStatus, supervisionView } from "./worker/supervision-view.ts"
export { TrainingRow, trainingView } from "./worker/training-view.ts"
export { Unassigned, unassignedView } from "./worker/unassigned-view.ts"
export { type WorkerAsOf, workerAsOf } from "./worker/worker-as-of.ts"
export {
  WorkerCaseload,
  type WorkerCaseloadOptions,
  workerCaseloadView,
} from "./worker/worker-caseload-view.ts"
export { type AskedOfWorkers, asOfWorkers, type WorkerView } from "./worker/worker-view.ts"
export { type Workers, workers } from "./worker/workers.ts"
