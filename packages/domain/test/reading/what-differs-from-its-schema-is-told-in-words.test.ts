import { EpisodeCommand, keysNamedIn, shapeDifferences } from "@str-service/domain/schemas"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"

const told = (schema: Schema.ConstraintDecoder<unknown>, value: unknown) => {
  const decode = Schema.decodeUnknownResult(schema, { errors: "all", onExcessProperty: "error" })
  const { issue } = Result.getOrThrow(Result.flip(decode(value)))
  return shapeDifferences(issue).map(({ path, kind, expected }) => [path.join("."), kind, expected])
}

test("the first thing at each place, without what stands there", () => {
  const value = {
    type: "RecordSupport",
    data: {
      on: "5 October 2012",
      minutes: "an hour",
      mode: "shouting",
      setting: "At Home",
      areas: "daily-living",
      activities: ["accompanying", 7],
      wrkerId: "worker-7",
    },
    metadata: [],
  }
  expect(told(EpisodeCommand, value)).toEqual([
    ["data.wrkerId", "unexpected", "unexpected"],
    ["data.on", "other", "expected a day, YYYY-MM-DD"],
    ["data.minutes", "other", "expected an integer"],
    ["data.mode", "other", "expected one of face-to-face, telephone, video, written"],
    ["data.setting", "other", "expected a code: lower-case letters, digits and hyphens"],
    ["data.areas", "other", "expected a list"],
    ["data.activities.1", "other", "expected a code: lower-case letters, digits and hyphens"],
    ["data.workerId", "missing", "missing"],
    ["metadata", "other", "expected an object"],
  ])
})

test("a place may have a number or a symbol for a name", () => {
  const there = Symbol("there")
  expect(told(Schema.Struct({ [there]: Schema.Boolean }), { [there]: 1 })).toEqual([
    ["Symbol(there)", "other", "expected boolean"],
  ])
})

test("the keys that a schema names are known at any depth, and no others", () => {
  const day = Schema.Struct({ on: Schema.String })
  const schema = Schema.Struct({
    days: Schema.Array(day),
    facts: Schema.Record(Schema.String, Schema.Union([Schema.Number, day])),
  })
  expect([...keysNamedIn(schema)].toSorted()).toEqual(["days", "facts", "on"])
})
