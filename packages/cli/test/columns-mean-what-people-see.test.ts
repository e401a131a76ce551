import {
  caseloadView,
  chargeNoticesView,
  columnsOf,
  outcomesView,
  type RowSchema,
  supportView,
} from "@str-service/projections"
import { expect, test } from "vitest"
import { meaningInWords } from "../src/rendering/meaning-words.ts"

const meaningOf = <Row extends object>(
  { row }: { readonly row: RowSchema<Row> },
  name: string,
): string => {
  const column = columnsOf(row).find((one) => one.name === name)
  if (column === undefined) throw new Error(`The view has no column ${name}.`)
  return meaningInWords(column)
}

test("what is not there is a dash, as in the cells", () => {
  expect(meaningOf(chargeNoticesView, "chargeableStartedOn")).toBe(
    "The first day of chargeable support; a dash where it has not started.",
  )
  expect(meaningOf(caseloadView, "of")).toMatch(/a dash where none .*\. A dash too/u)
})

test("money is in pounds, and shares are in hundredths, as in the cells", () => {
  expect(meaningOf(chargeNoticesView, "amount")).toMatch(/Unit: pounds per week\.$/u)
  expect(meaningOf(outcomesView, "share")).not.toContain("from 0 to 1")
  expect(meaningOf(outcomesView, "share")).toMatch(/Unit: per cent of the enablements/u)
})

test("codes stand between quotation marks, and phases are named", () => {
  const column = { name: "phase", means: "Now `Referred`, or `review`." }
  expect(meaningInWords(column)).toBe("Now “referred”, or “review”.")
  expect(meaningOf(supportView, "of")).not.toContain("`")
})
