import { phaseOn } from "@str-service/domain"
import { Code, Day, Reference } from "@str-service/domain/schemas"
import {
  column,
  daysWithin,
  EpisodePhase,
  episodeView,
  type Period,
  Period as PeriodSchema,
  type Standing,
  spansThrough,
  type Times,
  workerOn,
} from "@str-service/projections"
import * as Schema from "effect/Schema"
import { overdueDays } from "./overdue-days.ts"

const source = "domain, Spans and lists, exactly"

/** Days of one kind that a picture shows. */
export const ShownSpan = Schema.Struct({
  kind: Schema.Literals(["free", "chargeable", "exempt", "paused", "breached"]),
  ...PeriodSchema.fields,
})
export type ShownSpan = typeof ShownSpan.Type

/** An episode with the days on which it was supported. */
export const EpisodeSpans = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  team: column(Code, { means: "The referring team.", source: "spec, Scope" }),
  workerId: column(Schema.NullOr(Reference), {
    means: "Who held the episode on the day asked about.",
    source: "domain, The episode",
  }),
  phase: column(EpisodePhase, { means: "The phase on the day asked about.", source }),
  from: column(Day, { means: "The first day of support, in the period or before it.", source }),
  spans: column(Schema.Array(ShownSpan), {
    means:
      "The free, chargeable, exempt and paused days of the period, and as `breached` those on which a limit ran beyond its last day.",
    source,
  }),
}).annotate({ identifier: "EpisodeSpans" })
export type EpisodeSpans = typeof EpisodeSpans.Type

/** Who was supported in a period, and how: a row for each episode with a day of support in it. */
export const episodeSpansView = episodeView({
  name: "episode spans",
  answers: "Which days of a period were free, chargeable, exempt, paused or beyond a limit?",
  row: EpisodeSpans,
  rowsOf: (standing, asked: Times & Period): ReadonlyArray<EpisodeSpans> => {
    const { episode, events, on } = standing
    const [first] = spansThrough(episode, on)
    const spans = shownIn(standing, asked)
    return first === undefined || spans.length === 0
      ? []
      : [
          {
            episodeId: episode.episodeId,
            personId: episode.referral.personId,
            team: episode.referral.team,
            workerId: workerOn(events, on),
            phase: phaseOn(episode, on),
            from: first.from,
            spans,
          },
        ]
  },
  sortedBy: ["from", "episodeId"],
})

/** In the order in which they are drawn, each over those before it. */
const shownIn = ({ episode, on }: Standing, period: Period): ReadonlyArray<ShownSpan> => {
  const spans = spansThrough(episode, on)
  const within = (kind: ShownSpan["kind"], periods: ReadonlyArray<Period>) =>
    daysWithin(periods, period).map(({ from, to }) => ({ kind, from, to }))
  const of = (kind: Exclude<ShownSpan["kind"], "breached">) =>
    within(
      kind,
      spans.filter((span) => span.kind === kind),
    )
  return [
    ...of("free"),
    ...of("chargeable"),
    ...of("exempt"),
    ...of("paused"),
    ...within("breached", overdueDays(episode, on)),
  ]
}
