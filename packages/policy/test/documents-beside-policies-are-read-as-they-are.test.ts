import { documentReader, placesOf, problem, Text, tell } from "@str-service/policy"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"

const Rota = Schema.Struct({
  title: Text,
  days: Schema.Array(Schema.Literals(["monday", "tuesday"])),
})

const readRota = documentReader<typeof Rota.Type, "monday-first">({
  schema: Rota,
  tellings: [tell("wrong-shape", "A day is monday or tuesday.", "days", "*")],
  check: (document) =>
    placesOf(document, ["days", "*"])
      .slice(0, 1)
      .flatMap(({ path, value }) =>
        value === "tuesday" ? [problem("monday-first", path, "Monday comes first.")] : [],
      ),
})

const told = (written: string | Uint8Array, file?: string) => {
  const { document, findings } = readRota(written, file)
  return { document, told: findings.map(({ code, line, column }) => `${line}:${column} ${code}`) }
}

test("a sound document is what it says", () => {
  const rota = { title: "Rota", days: ["monday", "tuesday"] }
  expect(told(JSON.stringify(rota))).toEqual({ document: rota, told: [] })
})

test("what is wrong as JSON, in shape and beyond is told at once, each at its place", () => {
  expect(told(`{ "titel": "R", "titel": "R",\n  "days": ["tuesday", "wed"] }`)).toEqual({
    document: null,
    told: ["1:17 duplicate-key", "1:17 unknown-key", "2:12 monday-first", "2:23 wrong-shape"],
  })
  const { findings } = readRota(`{ "title": "R", "days": ["tuesday"] }`, "rota.json")
  expect(findings).toMatchObject([
    { file: "rota.json", code: "monday-first", path: ["days", 0], message: "Monday comes first." },
  ])
})

test("a misspelt value is told with what was meant", () => {
  const [found] = readRota(`{ "title": "R", "days": ["munday"] }`).findings
  expect(found).toMatchObject({
    didYouMean: "monday",
    message: 'A day is monday or tuesday. Did you mean "monday"?',
  })
})

test("what is no JSON, or no document to walk, is told and no more", () => {
  expect(told("{")).toEqual({ document: null, told: ["1:2 broken-json"] })
  expect(told(`{ "__proto__": {}, "days": ["tuesday"] }`).told).toEqual(["1:3 reserved-key"])
  expect(told(Uint8Array.of(0xff, 0xfe, 0x7b, 0)).told).toEqual(["1:1 not-utf-8"])
})
