import type { KeyFigure } from "../reporting/key-figures.ts"
import type { Subject } from "../reporting/report.ts"
import { strong } from "./colour.ts"
import { table } from "./table.ts"
import { instantInWords } from "./words.ts"

/** What a report begins with, for people. */
export const renderReport = (
  figures: ReadonlyArray<KeyFigure>,
  { on, known, period }: Subject,
): string =>
  [
    `${strong(`Caseload on ${on}`)}, as known at ${instantInWords(known)}; period from ${period.from} to ${period.to}`,
    "",
    table(
      figures.map(({ figure, value }) => [value.toLocaleString("en-GB"), figure]),
      { toTheRight: [0] },
    ),
  ].join("\n")
