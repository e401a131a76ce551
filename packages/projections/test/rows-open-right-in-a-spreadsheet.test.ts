import {
  chargeNoticesView,
  column,
  episodeView,
  rowsJsonSchema,
  rowsToCsv,
  run,
  summaryView,
} from "@str-service/projections"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { inChargeable } from "./given/beginnings.ts"
import { giveNotice } from "./given/requests.ts"

const { row } = episodeView({
  name: "texts",
  answers: "What is written?",
  row: Schema.Struct({
    text: column(Schema.Unknown, { means: "Anything." }),
    more: column(Schema.Unknown, { means: "Anything." }),
  }),
  rowsOf: () => [],
  sortedBy: ["text"],
})

const cellOf = (text: unknown) =>
  rowsToCsv(row, [{ text, more: "end" }])
    .split("\r\n")[1]
    ?.replace(/,end$/u, "")

test("a heading names the columns in the order of the schema, after a mark that says UTF-8", () => {
  expect(rowsToCsv(row, [{ more: 1, text: "a" }])).toBe("\uFEFFtext,more\r\na,1\r\n")
})

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x"])(
  "a text never begins a formula: %j",
  (text) => {
    expect(cellOf(text)).toMatch(/^"?'/u)
  },
)

test("a negative number stays a number", () => {
  expect(cellOf(-3)).toBe("-3")
})

test.each([
  [null, ""],
  [true, "true"],
  [false, "false"],
  [0, "0"],
  ["a,b", `"a,b"`],
  [`a "b"`, `"a ""b"""`],
  [[{ limit: "total" }], `"[{""limit"":""total""}]"`],
])("%j is written %s", (value, written) => {
  expect(cellOf(value)).toBe(written)
})

test("rows of views are written with all their columns", () => {
  const { events } = inChargeable().and(giveNotice("2012-11-20"))
  const rows = run(asking({ on: "2012-11-30" })(chargeNoticesView), events)
  const [heading, first] = rowsToCsv(chargeNoticesView.row, rows).split("\r\n")
  expect(heading?.split(",")).toHaveLength(Object.keys(chargeNoticesView.row.fields).length)
  expect(first).toBe("e-1,p-1,2012-11-12,2012-11-12,2012-11-20,2500,person,-8,19,8,0")
})

test("a JSON Schema tells of rows and their columns", () => {
  const { schema, definitions } = rowsJsonSchema(summaryView.row)
  expect(schema).toMatchObject({ type: "array" })
  expect(JSON.stringify(definitions["EpisodeSummary"])).toContain("The referring team.")
})
