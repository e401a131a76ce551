import { fc, test as property } from "@fast-check/vitest"
import { PersonReference, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"

const isReference = Schema.is(Reference)

const isPersonReference = Schema.is(PersonReference)

test.each([
  "p-1",
  "P1",
  "7",
  "person:3f2c",
  "crm/case_12.4",
  "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  "a".repeat(128),
])("%s is a reference", (text) => {
  expect(isReference(text)).toBe(true)
})

test.each([
  ["a name with a space", "Jo Bloggs"],
  ["nothing", ""],
  ["more than it can hold", "a".repeat(129)],
  ["a sign in front", "-p1"],
  ["an address", "someone@example.org"],
  ["an accent", "é1"],
])("%s is not", (_why, text) => {
  expect(isReference(text)).toBe(false)
})

test.each(["9434765919", "943-476-5919", "4010232137"])("%s is an NHS number", (text) => {
  expect(isReference(text)).toBe(false)
})

test("ten digits with another check digit are a reference", () => {
  const others = "012345678".split("").map((digit) => `943476591${digit}`)
  expect(others.filter(isReference)).toEqual(others)
})

test("nought stands for a check of eleven, and a check of ten makes no NHS number", () => {
  expect(isReference("1000000060")).toBe(false)
  const checkOfTen = "0123456789".split("").map((digit) => `100000001${digit}`)
  expect(checkOfTen.filter(isReference)).toEqual(checkOfTen)
})

test("nine and eleven digits are no NHS number", () => {
  expect(isReference("943476591")).toBe(true)
  expect(isReference("94347659190")).toBe(true)
  expect(isReference("x9434765919")).toBe(true)
})

property.prop([fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String)])(
  "of the ten numbers that share nine digits at most one is an NHS number",
  (nine) => {
    const refused = "0123456789".split("").filter((digit) => !isReference(nine + digit))
    const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0)
    const check = 11 - (sum % 11)
    expect(refused).toEqual(check === 10 ? [] : [check === 11 ? "0" : String(check)])
  },
)

test.each([
  "1980-05-17",
  "p-1980-05-17",
  "1980-05-17:a",
  "17/05/1980",
  "17.05.1980",
  "17-05-1980",
  "7/05/1980",
  "17/5/1980",
  "p:17/05/1980/a",
])(
  "%s holds a day, perhaps of birth: it refers to no person, but may to something else",
  (text) => {
    expect(isPersonReference(text)).toBe(false)
    expect(isReference(text)).toBe(true)
  },
)

test.each(["1980-5-17", "1980-05-7", "198-05-17", "17-05-80", "17:05:1980"])(
  "%s holds none that is written out",
  (text) => {
    expect(isPersonReference(text)).toBe(true)
  },
)

test("a person's reference is a reference", () => {
  expect(isPersonReference("p-1")).toBe(true)
  expect(isPersonReference("9434765919")).toBe(false)
  expect(isPersonReference("Jo Bloggs")).toBe(false)
})
