import * as projections from "@str-service/projections"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"

interface Declared {
  readonly name: string
  readonly answers: string
  readonly row: projections.RowSchema<unknown>
}

const isView = (value: unknown): value is Declared =>
  (Predicate.hasProperty(value, "over") || Predicate.hasProperty(value, "ofWorkers")) &&
  Predicate.hasProperty(value, "answers")

const exported: ReadonlyArray<unknown> = Object.values(projections)
const views = exported.filter(isView)

test("no two views share a name", () => {
  const names = views.map(({ name }) => name)
  expect(names).toContain("chargeable days")
  expect(new Set(names).size).toBe(names.length)
})

describe.each(views)("$name", ({ answers, row }) => {
  test("answers a question", () => {
    expect(answers).toMatch(/^[A-Z].*\?$/u)
  })

  test("says of every column what it means, and of every number what it counts", () => {
    const columns = projections.columnsOf(row)
    expect(columns.map(({ name }) => name)).toEqual(Object.keys(row.fields))
    for (const { name, means, unit, source } of columns) {
      expect(means, name).toMatch(/^[A-Z].*\.$/u)
      expect(source ?? "whose row it is", name).not.toBe("")
      const { ast } = row.fields[name] ?? {}
      if (ast !== undefined && isNumber(ast)) expect(unit, name).toBeDefined()
    }
  })

  test("tells readers of any language so in its JSON Schema", () => {
    const text = JSON.stringify(Schema.toJsonSchemaDocument(Schema.toCodecJson(row)))
    for (const { means } of projections.columnsOf(row)) expect(text).toContain(means.slice(0, 20))
  })
})

test("a field that is no column is not listed among them", () => {
  expect(projections.columnsOf({ fields: { bare: Schema.String } })).toEqual([])
})

const isNumber = (ast: Schema.Top["ast"]): boolean =>
  ast._tag === "Number" || (ast._tag === "Union" && ast.types.some(isNumber))
