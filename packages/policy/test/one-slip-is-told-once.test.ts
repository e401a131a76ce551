import { kmptStr, readCases, readFacts, readPolicy } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { documentText, examplePolicy } from "./example-text.ts"

const told = (text: string): ReadonlyArray<string> =>
  readPolicy(text)
    .findings.filter(({ code }) => code === "broken-json")
    .map(({ line, column, message }) => `${line}:${column} ${message}`)

describe("a slip in the signs of JSON is told as somebody sees it", () => {
  test.each([
    ["", "1:1 There is nothing in this file; a document stands between { and }."],
    ["\n// later\n", "3:1 There is nothing in this file; a document stands between { and }."],
    ["id,title\n1,x", "1:1 A document begins with {, and this one with id."],
    [`{"a": “b”}`, `1:7 These quotes are curly; write straight ones: ".`],
    [`{"a": 'b'}`, `1:7 Text stands in "double quotes", and not in these.`],
    [
      `{"a": "an "open" episode"}`,
      `1:12 The text before this ends with its second "; a quote within a text is written \\".`,
    ],
    [`{"a": FALSE}`, "1:7 FALSE is written in small letters: false."],
    [
      `{"a": yes}`,
      `1:7 yes stands without quotes; write text in "double quotes", or else a number, true or false.`,
    ],
    [
      "{a: 1}",
      `1:2 a stands without quotes; write text in "double quotes", or else a number, true or false.`,
    ],
    [`{"a"= 1}`, "1:5 Between a key and its value stands a colon, and no =."],
    [`{"a": 1;\n"b": 2}`, "1:8 Entries are parted by commas, and not by semicolons."],
    [`{"a": 1,, "b": 2}`, "1:9 This comma is one too many; leave it out."],
    [`{"a": [1,,2]}`, "1:10 This comma is one too many; leave it out."],
    [`{"a": }`, "1:7 A value is missing here."],
    ["{1: 1}", `1:2 A key in "double quotes" is missing here.`],
    [
      `{"a": 2026-04-01}`,
      `1:11 A comma is missing before this; or, if it is one text, such as a day, write all of it in "double quotes".`,
    ],
    [`{"a": "b" "c": 1}`, "1:11 A comma is missing before this."],
    [`{"a": "b,\n"c": {"d": 1}}`, `1:7 This text has no end on its line; close it with ".`],
    [`{"a": 1}}`, "1:9 This } is one too many; leave it out."],
    [`{"a": [{"b": 1}}]}`, "1:16 This } is one too many; leave it out."],
    [`{"a": [{"b": 1]}`, "1:15 A } is missing before this: the { on line 1 is not closed."],
    [`{"a": {"b": 1]}`, "1:14 Write } here in place of ]: it closes the { on line 1."],
    [
      `{"a": [{"b": 1,\n{"c": 1}]}`,
      "2:1 A } is missing before this: the { on line 1 is not closed.",
    ],
    [`{"a": [1, 2,\n"b": 1}`, "2:1 A ] is missing before this: the [ on line 1 is not closed."],
    [`{"a": ["b": 1]}`, "1:11 A key with its value stands in { }, and this is in [ ]."],
    [
      `{"a": [1}, "b": ["c": 1, {"d"]}`,
      "1:9 A ] is missing before this: the [ on line 1 is not closed.",
    ],
    [`{"a": 1`, "1:8 A } is missing at the end."],
  ])("%s", (text, finding) => {
    expect(told(text)).toEqual([finding])
  })

  test("and two slips are told as two", () => {
    expect(told(`{"a" 1,\n"b": 'c',\n"d": [1}`)).toEqual([
      "1:6 A colon is missing here, between a key and its value.",
      `2:6 Text stands in "double quotes", and not in these.`,
      "3:8 A ] is missing before this: the [ on line 3 is not closed.",
    ])
  })
})

describe("one sign of a sound policy", () => {
  const text =
    kmptStr.versions.map(({ document }) => JSON.stringify(document, null, 2)).at(-1) ?? ""
  const without = (slip: RegExpExecArray): string =>
    text.slice(0, slip.index) + text.slice(slip.index + 1)
  const twice = (slip: RegExpExecArray): string =>
    text.slice(0, slip.index) + slip[0] + text.slice(slip.index)

  test.each([
    ["a closing bracket", /[}\]]/gu, without],
    ["a comma", /,(?=\n)/gu, without],
    ["a colon", /(?<="):/gu, without],
    ["a quote", /"/gu, without],
    ["the first bracket", /^\{/gu, without],
    ["a closing bracket", /[}\]]/gu, twice],
    ["a comma", /,(?=\n)/gu, twice],
  ])("%s, left out or written twice, is one finding", (_sign, pattern, slipping) => {
    const slips = [...text.matchAll(pattern)].map(slipping)
    expect(slips.length).toBeGreaterThan(0)
    expect(
      slips
        .filter((slip) => told(slip).length !== 1)
        .slice(0, 1)
        .map(told),
    ).toEqual([])
  })
})

describe("a slip in what a policy says is told once, with what to do", () => {
  test.each([
    [
      `"sources"`,
      `"source"`,
      `unknown-key "source" is not known here; mend it or leave it out. Did you mean "sources"?`,
    ],
    [
      `"facts"`,
      `"fact"`,
      `unknown-key "fact" is not known here; mend it or leave it out. Did you mean "facts"?`,
    ],
    [
      `"conditions"`,
      `"condition"`,
      `unknown-key "condition" is not known here; mend it or leave it out. Did you mean "conditions"?`,
    ],
    [
      `"all"`,
      `"and"`,
      `unknown-key "and" is not known here; mend it or leave it out. Did you mean "all"?`,
    ],
    [
      `"value"`,
      `"values"`,
      `unknown-key "values" is not known here; mend it or leave it out. Did you mean "value"?`,
    ],
    [
      `"because"`,
      `"becuase"`,
      `missing-because Say in "because" why this holds, in words. What is called "becuase" may be it.`,
    ],
    [
      `"value": true`,
      `"value": "true"`,
      `value-does-not-fit "true" is not the fact's: it is true or false. Leave the quotes out.`,
    ],
    [
      `"value": true`,
      `"value": "yes"`,
      `value-does-not-fit "yes" is not the fact's: it is true or false.`,
    ],
    [
      `"value": true`,
      `"value": [true]`,
      `value-does-not-fit [true] is not the fact's: it is true or false. To ask for any of several, use the operator "in".`,
    ],
    [
      `{ "fact": "inCrisis", "operator": "equal", "value": true }`,
      `{ "fact": "age", "operator": "lessThan", "value": "9" }`,
      `value-does-not-fit "9" is not the fact's: it is a whole number from 0 up to 120. Leave the quotes out.`,
    ],
    [
      `{ "fact": "inCrisis", "operator": "equal", "value": true }`,
      `{ "fact": "age", "operator": "lessThan", "value": " " }`,
      `value-does-not-fit " " is not the fact's: it is a whole number from 0 up to 120.`,
    ],
    [
      `{ "fact": "inCrisis", "operator": "equal", "value": true }`,
      `{ "fact": "expectedNeed", "operator": "equal", "value": "Short-Term" }`,
      `value-not-in-list "Short-Term" is not the fact's: it is one of short-term, long-term. Did you mean "short-term"?`,
    ],
    [
      `"fact": "inCrisis"`,
      `"fact": "in a crisis"`,
      `unknown-fact No fact is called "in a crisis"; mend the name, or declare it under "facts". Did you mean "inCrisis"?`,
    ],
    [
      `["accept", "discuss"]`,
      `["accept", "approve", "discuss"]`,
      "undeclared-outcome The decision does not know this outcome. It knows accept, signpost, decline, discuss.",
    ],
    [`["Closed"]`, `"Closed"`, `wrong-shape Expected a list, in [ ], got "Closed".`],
    [
      `"warn": "P1W"`,
      `"warn": "P1W", "counting": 1`,
      `wrong-shape Expected one of "start-day-included", "start-day-excluded", got 1.`,
    ],
    [`"min": 0`, `"min": "0"`, `wrong-shape Expected a number, without quotes, got "0".`],
    [
      `{ "money": "Money" }`,
      `["money"]`,
      `wrong-shape Expected keys with their values, in { }, got ["money"].`,
    ],
    [
      `"age": { "label": "Age", "type": "integer", "min": 0, "max": 120 }`,
      `"age": { "label": "Age", "type": "integer", "derived": "days since referredOn" }`,
      `wrong-shape Expected keys with their values, in { }: "unit", "since", got "days since referredOn".`,
    ],
    [
      `"operator": "equal"`,
      `"operator": "lessThanOrEqual"`,
      `unknown-operator There is no operator "lessThanOrEqual"; there are equal, notEqual, in, notIn, contains, doesNotContain, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive. Did you mean "lessThanInclusive"?`,
    ],
    [
      `"operator": "equal"`,
      `"operator": "is the same as"`,
      "unknown-operator There is no such operator; there are equal, notEqual, in, notIn, contains, doesNotContain, lessThan, lessThanInclusive, greaterThan, greaterThanInclusive.",
    ],
    [
      `"effectiveFrom": "2012-10-01"`,
      `"effectiveFrom": "1.10.2012"`,
      `unreal-day This must be a real day, written YYYY-MM-DD: 2026-10-01 for 1 October 2026. It is "1.10.2012".`,
    ],
    [
      `"effectiveFrom": "2012-10-01"`,
      `"effectiveFrom": "next spring"`,
      "unreal-day This must be a real day, written YYYY-MM-DD: 2026-10-01 for 1 October 2026.",
    ],
  ])("%s as %s", (right, wrong, finding) => {
    const slipped = documentText().replace(right, wrong)
    expect(slipped).not.toBe(documentText())
    expect(readPolicy(slipped).findings.map(({ code, message }) => `${code} ${message}`)).toEqual([
      finding,
    ])
  })

  test.each([
    ["=", "equal"],
    ["is", "equal"],
    ["<>", "notEqual"],
    ["before", "lessThan"],
  ])("the operator %s of another notation is %s here", (operator, meant) => {
    const { findings } = readPolicy(documentText().replace(`"equal"`, `"${operator}"`))
    expect(findings.map(({ didYouMean }) => didYouMean)).toEqual([meant])
  })

  test("what was written is not repeated at any length", () => {
    const { findings } = readPolicy(documentText({ title: `"title": "${" ".repeat(500)}"` }))
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Expected words, not a blank, got " {100,200}….$/u),
    ])
  })

  test("a misspelt section hides nothing that is wrong besides", () => {
    const slipped = documentText({ title: `"title": 5` }).replace(`"facts"`, `"fact"`)
    expect(readPolicy(slipped).findings.map(({ code }) => code)).toEqual([
      "wrong-shape",
      "unknown-key",
    ])
  })
})

describe("one kind of file in place of the other", () => {
  test("is said to be that", () => {
    const cases = `{"policy": "our-str", "version": "1", "cases": []}`
    expect(readPolicy(cases).findings).toMatchObject([
      {
        code: "wrong-shape",
        message: expect.stringContaining("These are worked cases and no policy"),
      },
    ])
    expect(readCases(documentText()).findings).toMatchObject([
      {
        code: "wrong-shape",
        message: expect.stringContaining("This is a policy and no worked cases"),
      },
    ])
  })
})

describe("a slip in what is known of somebody", () => {
  const found = (text: string) =>
    readFacts(text, examplePolicy).findings.map(
      ({ line, column, message }) => `${line}:${column} ${message}`,
    )

  test("is told at the name where it is about that", () => {
    expect(found(`{"inCrises": true}`)).toEqual([
      expect.stringMatching(/^1:2 No fact is called "inCrises".* Did you mean "inCrisis"\?$/u),
    ])
    expect(found(`{"In a crisis": true}`)).toEqual([
      expect.stringContaining(`Did you mean "inCrisis"?`),
    ])
  })

  test("is told at the value where it is about that, with what to do", () => {
    expect(found(`{"inCrisis": null}`)).toEqual([
      `1:14 The fact "inCrisis" is to be true or false; leave it out where it is not known.`,
    ])
    expect(found(`{"age": "40"}`)).toEqual([
      `1:9 The fact "age" is to be a whole number from 0 up to 120. Leave the quotes out.`,
    ])
  })
})
