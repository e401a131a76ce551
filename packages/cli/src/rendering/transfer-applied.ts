import type { Day } from "@str-service/domain"
import type { Applied, DueCase, TransferPlan } from "@str-service/transfer"
import { faint, strong } from "./colour.ts"
import { table, terminalWidth } from "./table.ts"
import { counted, figure } from "./words.ts"

/** What applying a plan came to, stage by stage, and who was left out. */
export const renderApplied = (
  { transferred, already, leftOut }: Applied,
  { title, stages }: TransferPlan,
  through: Day,
): string => {
  const due = stages.filter(({ on }) => on <= through)
  if (due.length === 0) {
    const next = stages[0]?.on
    return `No stage of “${title}” is due by ${through}.${next === undefined ? "" : ` The first is on ${next}.`}`
  }
  const count = (cases: ReadonlyArray<DueCase>, name: string): string =>
    figure(cases.filter(({ stage }) => stage === name).length)
  return [
    `${strong(title)}, stages through ${through}`,
    table(
      due.map(({ on, name }) => [
        on,
        name,
        count(transferred, name),
        count(already, name),
        count(leftOut, name),
      ]),
      { head: ["day", "stage", "transferred", "before", "left out"], toTheRight: [2, 3, 4] },
    ),
    ...(leftOut.length === 0
      ? []
      : [
          `${strong("Left out")}  ${faint(counted(leftOut.length, "case"))}`,
          table(
            leftOut.map(({ caseId, stage, message }) => [caseId, stage ?? "", message]),
            { width: terminalWidth() },
          ),
        ]),
  ].join("\n\n")
}
