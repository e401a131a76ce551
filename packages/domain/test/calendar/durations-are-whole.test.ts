import { amountOf, isLimitDuration, isWarningDuration, warningDays } from "@str-service/domain"
import { LimitDuration, WarningDuration } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"

test.each(["P1W", "P6W", "P6M", "P12M", "P999W"])("a limit may last %s", (text) => {
  expect(isLimitDuration(text)).toBe(true)
  expect(Schema.is(LimitDuration)(text)).toBe(true)
})

test.each([
  "P0W",
  "P06W",
  "P1000W",
  "P42D",
  "P1Y",
  "P6",
  "6W",
  "P6W1D",
  "xP6W",
  "P6WW",
  "",
  6,
  { toString: () => "P6W" },
])("no limit lasts %s", (value) => {
  expect(isLimitDuration(value)).toBe(false)
  expect(Schema.is(LimitDuration)(value)).toBe(false)
})

test.each(["P0D", "P7D", "P1W", "P14D", "P999D"])("a warning may come %s before", (text) => {
  expect(isWarningDuration(text)).toBe(true)
  expect(Schema.is(WarningDuration)(text)).toBe(true)
})

test.each(["P1M", "P1000D", "PD", "7D", "P7D0", "xP7D", "", 7, { toString: () => "P7D" }])(
  "no warning comes %s before",
  (value) => {
    expect(isWarningDuration(value)).toBe(false)
    expect(Schema.is(WarningDuration)(value)).toBe(false)
  },
)

test("a duration's amount is its number", () => {
  expect(amountOf("P6W")).toBe(6)
  expect(amountOf("P120D")).toBe(120)
})

test("a week's warning is seven days, a day's is one", () => {
  expect(warningDays("P2W")).toBe(14)
  expect(warningDays("P2D")).toBe(2)
})
