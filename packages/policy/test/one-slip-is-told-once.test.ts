import { kmptStr, readPolicy } from "@str-service/policy"
import { describe, expect, test } from "vitest"

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
