import * as Schema from "effect/Schema"
import { count } from "../grouping/count.ts"
import { everything, type Group, groupedBy, type Keys } from "../grouping/grouping.ts"
import { holdsDay, type Period } from "../spans/period.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { summingView } from "../view/summing-view.ts"

/** What rows of goals may be by: `all` gives one row of everything. */
export const GoalsBy = Schema.Literals(["all", "area", "team"]).annotate({ identifier: "GoalsBy" })
export type GoalsBy = typeof GoalsBy.Type

const source = "domain, The episode; role, What do STR workers do"
const goals = (means: string) => column(Schema.Natural, { means, unit: "goals", source })

/** The goals set within a period, and how they stand on the day asked about. */
export const GoalsRow = Schema.Struct({
  by: column(GoalsBy, {
    means: "What the row is by: `area` is the support area of the goal, `team` the referring team.",
    source: "spec, STR workers will get involved in, help with, enable access to; Scope",
  }),
  of: column(Schema.NullOr(Schema.String), {
    means: "Which support area or team; `null` in the row of all.",
    source,
  }),
  set: goals("Goals set within the period."),
  progressed: goals(
    "Of these, the ones that a review, then or later, found to be progressing or met.",
  ),
  met: goals("Of these, the ones that the latest review found met."),
  progressing: goals("Of these, the ones that the latest review found to be progressing."),
  notBegun: goals("Of these, the ones that the latest review found not begun."),
  givenUp: goals("Of these, the ones that the latest review found given up."),
  notReviewed: goals("Of these, the ones that were not reviewed yet."),
  endedUnmet: goals(
    "Of these, the ones not found met whose episode is closed by the day asked about: nobody reviews them any more.",
  ),
}).annotate({ identifier: "GoalsRow" })
export type GoalsRow = typeof GoalsRow.Type

/** The period asked about, and what there are rows by: by each in turn when left out. */
export interface GoalsOptions extends Period {
  readonly by?: ReadonlyArray<GoalsBy> | undefined
}

/** Which goals were set, and how far they came. */
export const goalsView = summingView({
  name: "goals",
  answers: "How many goals were set in a period, and how many have progressed or been met?",
  row: GoalsRow,
  parts: (standing, asked: Times & GoalsOptions) =>
    groupedBy(goalsIn(standing, asked), asked.by ?? GoalsBy.literals, keys).map(partOf),
  alike: ["by", "of"],
  rows: (sums) => sums,
  sortedBy: ["by", "of"],
})

type SetGoal = ReturnType<typeof goalsIn>[number]

const goalsIn = ({ episode, events }: Standing, period: Period) => {
  const progressed = new Set(
    events.flatMap(({ type, data }) =>
      type === "GoalReviewed" && (data.progress === "progressing" || data.progress === "met")
        ? [data.goalId]
        : [],
    ),
  )
  return episode.record.goals
    .filter(({ setOn }) => holdsDay([period], setOn))
    .map(({ goalId, area, progress }) => ({
      area,
      team: episode.referral.team,
      progress,
      hasProgressed: progressed.has(goalId),
      isOver: episode.phase === "Closed",
    }))
}

const keys: Keys<GoalsBy, SetGoal> = {
  all: everything,
  area: ({ area }) => [area],
  team: ({ team }) => [team],
}

/** What one episode adds to a row. */
const partOf = ({ by, of, things }: Group<GoalsBy, SetGoal>): GoalsRow => {
  const found = (progress: SetGoal["progress"]) =>
    count(things, (goal) => goal.progress === progress)
  return {
    by,
    of,
    set: things.length,
    progressed: count(things, ({ hasProgressed }) => hasProgressed),
    met: found("met"),
    progressing: found("progressing"),
    notBegun: found("not-begun"),
    givenUp: found("given-up"),
    notReviewed: found(null),
    endedUnmet: count(things, ({ isOver, progress }) => isOver && progress !== "met"),
  }
}
