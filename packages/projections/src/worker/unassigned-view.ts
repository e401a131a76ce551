import { phaseOn } from "@str-service/domain"
import { Code, Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { EpisodePhase } from "../episode/phase.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { episodeView } from "../view/view.ts"
import { assignmentOn, WithoutWorker, type Workforce } from "./assignment-on.ts"

const source = "domain, Worker; policy, workforce"

/** An open episode that nobody holds, or somebody who should not. */
export const Unassigned = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  team: column(Code, { means: "The referring team.", source: "spec, Scope" }),
  phase: column(EpisodePhase, {
    means: "The phase on the day.",
    source: "domain, The episode",
  }),
  because: column(WithoutWorker, {
    means:
      "Why: nobody was ever assigned; the worker has left; nobody of that id was appointed by the day; or the worker is not in the STR role, and the policy in force on the day lets only STR workers hold episodes.",
    source,
  }),
  workerId: column(Schema.NullOr(Reference), {
    means: "The worker last assigned; `null` where none was.",
    source,
  }),
  assignedOn: column(Schema.NullOr(Day), {
    means: "The day of that assignment; `null` where there is none.",
    source,
  }),
  nobodySince: column(Schema.NullOr(Day), {
    means:
      "The first day on which nobody held the episode: that of the referral, or the day after the worker's last. `null` where somebody holds it who should not.",
    source,
  }),
}).annotate({ identifier: "Unassigned" })
export type Unassigned = typeof Unassigned.Type

/**
 * Open episodes without a worker: also what slips through where a worker leaves, or is corrected, at
 * the moment of an assignment or after it.
 */
export const unassignedView = episodeView({
  name: "episodes without a worker",
  answers: "Which open episodes does nobody hold, or somebody who should not?",
  row: Unassigned,
  rowsOf: ({ episode, events, on }: Standing, asked: Times & Workforce) => {
    const phase = phaseOn(episode, on)
    if (phase === "Closed") return []
    const { personId, team, on: referredOn } = episode.referral
    const { because, workerId, assignedOn, nobodySince } = assignmentOn(events, referredOn, asked)
    if (because === null) return []
    const { episodeId } = episode
    return [{ episodeId, personId, team, phase, because, workerId, assignedOn, nobodySince }]
  },
  sortedBy: ["episodeId"],
})
