import { fc, test as property } from "@fast-check/vitest"
import { compareInstants, isInstant, laterInstant } from "@str-service/domain"
import { Instant } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"

test.each(["2012-10-01T09:30:00Z", "2012-10-01T00:00:00.000Z", "2012-10-01T23:59:59.123456789Z"])(
  "%s is an instant",
  (text) => {
    expect(isInstant(text)).toBe(true)
    expect(Schema.is(Instant)(text)).toBe(true)
  },
)

test.each([
  ["local time", "2012-10-01T09:30:00"],
  ["an offset", "2012-10-01T09:30:00+01:00"],
  ["an hour too many", "2012-10-01T24:00:00Z"],
  ["a minute too many", "2012-10-01T09:60:00Z"],
  ["a second too many", "2012-10-01T09:30:60Z"],
  ["a day that does not exist", "2023-02-29T09:30:00Z"],
  ["a point without decimals", "2012-10-01T09:30:00.Z"],
  ["ten decimals", "2012-10-01T09:30:00.1234567890Z"],
  ["something before it", "x2012-10-01T09:30:00Z"],
  ["something after it", "2012-10-01T09:30:00Z "],
  ["a day alone", "2012-10-01"],
  ["a number", 1_349_083_800_000],
  ["a list of an instant", ["2012-10-01T09:30:00Z"]],
])("%s is not one: %s", (_why, value) => {
  expect(isInstant(value)).toBe(false)
  expect(Schema.is(Instant)(value)).toBe(false)
})

test("decimals of a second are compared as what they are worth", () => {
  expect(compareInstants("2012-10-01T09:30:00Z", "2012-10-01T09:30:00.000Z")).toBe(0)
  expect(compareInstants("2012-10-01T09:30:00.5Z", "2012-10-01T09:30:00.499999Z")).toBeGreaterThan(
    0,
  )
  expect(compareInstants("2012-10-01T09:30:00Z", "2012-10-01T09:30:00.000000001Z")).toBeLessThan(0)
})

test("a later second outweighs any decimals", () => {
  expect(compareInstants("2012-10-01T09:30:01Z", "2012-10-01T09:30:00.9Z")).toBeGreaterThan(0)
  expect(compareInstants("2012-10-01T09:30:00.9Z", "2012-10-01T09:30:01Z")).toBeLessThan(0)
})

test("of one instant written in two ways the first is kept", () => {
  expect(laterInstant("2012-10-01T09:30:00Z", "2012-10-01T09:30:00.0Z")).toBe(
    "2012-10-01T09:30:00Z",
  )
})

const instants = fc
  .date({
    min: new Date("2000-01-01T00:00:00Z"),
    max: new Date("2100-12-31T23:59:59Z"),
    noInvalidDate: true,
  })
  .map((date) => ({
    millis: date.getTime(),
    written: Schema.decodeUnknownSync(Instant)(date.toISOString()),
  }))

property.prop([instants, instants])("instants compare as their milliseconds do", (a, b) => {
  expect(Math.sign(compareInstants(a.written, b.written))).toBe(Math.sign(a.millis - b.millis))
  expect(laterInstant(a.written, b.written)).toBe(a.millis < b.millis ? b.written : a.written)
})
