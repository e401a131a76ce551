import type { Day, Due, Instant } from "@str-service/domain"
import {
  asOf,
  type CaseloadRow,
  type ChargeableMonthRun,
  type ChargeNoticeRow,
  type ContactsPerWeek,
  caseloadView,
  chargeableMonthsView,
  chargeNoticesView,
  combined,
  contactsPerWeekView,
  type DurationRow,
  dueListView,
  durationsView,
  type FlowRow,
  flowView,
  type GoalsRow,
  goalsView,
  type OutcomeRow,
  type OverlappingEpisodes,
  outcomesView,
  overlappingEpisodesView,
  type Period,
  type SecondEnablement,
  type SupportRow,
  secondEnablementsView,
  supportView,
} from "@str-service/projections"
import type * as Effect from "effect/Effect"
import { askedOf } from "../asking/answer.ts"
import type { AskingInput, Question } from "../asking/asking-input.ts"
import type { Answered } from "../asking/event-source.ts"
import type { Refused } from "../refusal.ts"
import { type CaseloadDay, caseloadByDayView } from "./caseload-by-day-view.ts"
import { type CourseStep, coursesView } from "./courses-view.ts"
import { type EpisodeSpans, episodeSpansView } from "./episode-spans-view.ts"

/** What a report is about. */
export interface Subject {
  readonly on: Day
  readonly known: Instant
  readonly team?: string | undefined
  readonly worker?: string | undefined
  readonly period: Period
}

/** The rows of each view of a report. */
export interface Report {
  readonly caseload: ReadonlyArray<CaseloadRow>
  readonly caseloadByDay: ReadonlyArray<CaseloadDay>
  readonly courses: ReadonlyArray<CourseStep>
  readonly flow: ReadonlyArray<FlowRow>
  readonly durations: ReadonlyArray<DurationRow>
  readonly spans: ReadonlyArray<EpisodeSpans>
  readonly due: ReadonlyArray<Due>
  readonly chargeableMonths: ReadonlyArray<ChargeableMonthRun>
  readonly notices: ReadonlyArray<ChargeNoticeRow>
  readonly support: ReadonlyArray<SupportRow>
  readonly contactsPerWeek: ReadonlyArray<ContactsPerWeek>
  readonly outcomes: ReadonlyArray<OutcomeRow>
  readonly goals: ReadonlyArray<GoalsRow>
  readonly overlapping: ReadonlyArray<OverlappingEpisodes>
  readonly secondEnablements: ReadonlyArray<SecondEnablement>
}

/** Asks all views of a report at once. */
export const askReport = (
  input: AskingInput,
  question: Question,
  period: Period,
): Effect.Effect<Answered<Report>, Refused> => {
  const ask = asOf(question.asking, question.now)
  return askedOf(
    input,
    question,
    combined("report", {
      caseload: ask(caseloadView).ofEpisodes,
      caseloadByDay: ask(caseloadByDayView, period).ofEpisodes,
      courses: ask(coursesView, period).ofEpisodes,
      flow: ask(flowView, period).ofEpisodes,
      durations: ask(durationsView, { ...period, by: "period" }).ofEpisodes,
      spans: ask(episodeSpansView, period).ofEpisodes,
      due: ask(dueListView, { include: ["reviews"] }).ofEpisodes,
      chargeableMonths: ask(chargeableMonthsView, period).ofEpisodes,
      notices: ask(chargeNoticesView).ofEpisodes,
      support: ask(supportView, { ...period, by: ["all", "phase", "area"] }).ofEpisodes,
      contactsPerWeek: ask(contactsPerWeekView, period).ofEpisodes,
      outcomes: ask(outcomesView, { ...period, by: "period" }).ofEpisodes,
      goals: ask(goalsView, { ...period, by: ["all", "area"] }).ofEpisodes,
      overlapping: ask(overlappingEpisodesView).ofEpisodes,
      secondEnablements: ask(secondEnablementsView).ofEpisodes,
    }),
  )
}
