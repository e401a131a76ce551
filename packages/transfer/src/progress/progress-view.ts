import type { Closed } from "@str-service/domain"
import { Day } from "@str-service/domain/schemas"
import { column, gatheringView, type Standing, type Times } from "@str-service/projections"
import * as Schema from "effect/Schema"
import { wasClosedByTransfer } from "../applying/command-ids.ts"
import { wentToSis } from "../applying/transferred.ts"
import type { PlannedCase, TransferPlan } from "../plan/transfer-plan.ts"

const cases = (means: string) =>
  column(Schema.Int, { means, unit: "cases", source: "spec, Current position" })

/** How far one stage has come. */
export const ProgressRow = Schema.Struct({
  stage: column(Schema.NullOr(Schema.String), {
    means: "The stage of the plan; none for cases that are in no stage of it.",
  }),
  day: column(Schema.NullOr(Day), { means: "The day of the stage." }),
  planned: cases("Cases that the plan has here, those transferred before it was made among them."),
  transferred: cases("Those that have gone to SIS by the day asked about, whoever recorded it."),
  waiting: cases("Those whose stage is still to come, or that have none yet."),
  overdue: cases("Those whose stage's day has come and that are not recorded as transferred."),
  endedOtherwise: cases("Those whose support ended otherwise before it came to that."),
}).annotate({ identifier: "ProgressRow" })
export type ProgressRow = typeof ProgressRow.Type

export interface ProgressOptions {
  readonly plan: TransferPlan
}

/** How far a transfer has come: stage by stage, who has gone and who waits. */
export const progressView = gatheringView({
  name: "transfer",
  answers: "How many cases of each stage have been transferred, and how many wait?",
  row: ProgressRow,
  gathered: ({ episode }: Standing, _: Times & ProgressOptions): ReadonlyArray<Ending> =>
    episode.phase === "Closed"
      ? [
          {
            caseId: episode.episodeId,
            hasGone: wentToSis(episode),
            byTransfer: isByTransfer(episode),
          },
        ]
      : [],
  rows: (endings, { plan, on }) =>
    rowsOf(plan, new Map(endings.map((one) => [one.caseId, one])), on),
  sortedBy: [],
})

interface Ending {
  readonly caseId: string
  readonly hasGone: boolean
  /** Whether a transfer recorded it, of this plan or of one before it. */
  readonly byTransfer: boolean
}

const isByTransfer = (episode: Closed): boolean =>
  wentToSis(episode) && wasClosedByTransfer(episode, episode.episodeId)

const rowsOf = (
  plan: TransferPlan,
  endings: ReadonlyMap<string, Ending>,
  on: Day,
): ReadonlyArray<ProgressRow> => {
  const moving = plan.cases.filter(
    ({ isTransferred, placement }) => isTransferred || placement.outcome === "sis-external",
  )
  const byStage = Map.groupBy(moving, ({ stage }) => stage)
  const rows = plan.stages.map((stage) =>
    rowOf(stage.name, stage.on, byStage.get(stage.name) ?? [], endings, on),
  )
  const known = new Set(moving.map(({ case: one }) => one.caseId))
  const earlier = [...endings.values()].filter(
    ({ caseId, byTransfer }) => byTransfer && !known.has(caseId),
  ).length
  const unstaged = rowOf(null, null, byStage.get(null) ?? [], endings, on)
  return unstaged.planned + earlier === 0
    ? rows
    : [
        ...rows,
        {
          ...unstaged,
          planned: unstaged.planned + earlier,
          transferred: unstaged.transferred + earlier,
        },
      ]
}

const rowOf = (
  stage: string | null,
  day: Day | null,
  planned: ReadonlyArray<PlannedCase>,
  endings: ReadonlyMap<string, Ending>,
  on: Day,
): ProgressRow => {
  const ended = planned.flatMap(({ case: one }) => endings.get(one.caseId) ?? [])
  const transferred = ended.filter(({ hasGone }) => hasGone).length
  const left = planned.length - ended.length
  const isDue = day !== null && day <= on
  return {
    stage,
    day,
    planned: planned.length,
    transferred,
    waiting: isDue ? 0 : left,
    overdue: isDue ? left : 0,
    endedOtherwise: ended.length - transferred,
  }
}
