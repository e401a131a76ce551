import {
  Code,
  Day,
  Instant,
  LimitDuration,
  PersonReference,
  Reference,
  WarningDuration,
} from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"

/** What a reader of the JSON Schema alone knows of a word: its pattern. */
const patternOf = (schema: Schema.Constraint): RegExp => {
  const { definitions } = Schema.toJsonSchemaDocument(schema)
  const [definition] = Object.values(definitions)
  return new RegExp(String(definition?.["pattern"]))
}

test.each([
  ["a day", Day, "2012-10-01", ["12012-10-01", "2012-10-011", "1812-10-01", "x2012-10-01"]],
  [
    "an instant",
    Instant,
    "2012-10-01T09:30:00Z",
    ["x2012-10-01T09:30:00Z", "2012-10-01T09:30:00Zx", "2012-10-01T09:30:00+01:00"],
  ],
  ["a limit's duration", LimitDuration, "P6W", ["xP6W", "P6Wx", "P0W", "P6D"]],
  ["a warning's duration", WarningDuration, "P7D", ["xP7D", "P7Dx", "P7M"]],
  ["a reference", Reference, "p-1", ["-p1", "p 1", "p1 ", "a".repeat(129)]],
  ["a reference to a person", PersonReference, "p-1", ["-p1", "p 1"]],
  ["a code", Code, "daily-living", ["-a", "Daily", "daily living", "a".repeat(65)]],
] as const)("%s is told by its pattern in JSON Schema", (_what, schema, word, others) => {
  const pattern = patternOf(schema)
  expect(word).toMatch(pattern)
  for (const other of others) expect(other).not.toMatch(pattern)
})
