import * as fc from "fast-check"
import { expect, test } from "vitest"
import { csvRows } from "../src/files/csv-rows.ts"

const cell = fc.string({ unit: fc.constantFrom(...("ab ,;\n\"'é😀".match(/./gsu) ?? [])) })

const sheet = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width })))
  .map((rows) => [["first", "second"], ...rows])

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

test("what a spreadsheet quotes is read back, each cell from the place where it was written", () => {
  fc.assert(
    fc.property(sheet, (sheet) => {
      const text = sheet.map((row) => `${row.map(quoted).join(",")}\n`).join("")
      const { rows, broken } = csvRows(text)
      expect(broken).toEqual([])
      expect(rows.map(({ cells }) => cells)).toEqual(
        sheet.filter((row) => row.some((written) => written.trim() !== "")),
      )
      const lines = text.split("\n")
      for (const { cells, placeOf } of rows) {
        for (const [number, written] of cells.entries()) {
          const { line, column } = placeOf(number)
          const from = [...(lines[line - 1] ?? "")].slice(column - 1).join("")
          const after = [from, ...lines.slice(line)].join("\n")
          expect(after.startsWith(quoted(written))).toBe(true)
        }
      }
    }),
  )
})
