import { readFacts } from "@str-service/policy"
import { expect, test } from "vitest"
import { compiled } from "./a-policy.ts"

const found = (text: string | Uint8Array) =>
  readFacts(text, compiled({}), "facts.json").findings.map(
    ({ code, line, column, didYouMean }) =>
      `${line}:${column} ${code}${didYouMean === undefined ? "" : `, ${didYouMean}`}`,
  )

test("facts are read by the policy's catalogue, those of an episode among them, comments allowed", () => {
  const text = `{ "crisis": true, // as was said on the telephone
    "referredOn": "2020-02-01", "topics": ["money"] }`
  expect(readFacts(text, compiled({}))).toEqual({
    document: { crisis: true, referredOn: "2020-02-01", topics: ["money"] },
    findings: [],
  })
})

test("every fact that the catalogue refuses is told at its place", () => {
  const text = `{
  "crises": true,
  "need": "shorts",
  "age": "40",
  "referredOn": "2020-02-30",
  "weeks": 3,
  "score": null
}`
  expect(found(text)).toEqual([
    expect.stringMatching(/^2:\d+ unknown-fact, crisis$/u),
    expect.stringMatching(/^3:\d+ value-not-in-list, short$/u),
    expect.stringMatching(/^4:\d+ value-does-not-fit$/u),
    expect.stringMatching(/^5:\d+ unreal-day$/u),
    expect.stringMatching(/^6:\d+ unknown-fact/u),
    expect.stringMatching(/^7:\d+ value-does-not-fit$/u),
  ])
  expect(readFacts(text, compiled({})).document).toBeNull()
})

test("what is no set of facts is told as a whole", () => {
  expect(found("[]")).toEqual(["1:1 wrong-shape"])
  expect(found("true")).toEqual(["1:1 wrong-shape"])
})

test("hostile facts are only data", () => {
  expect(found(`{ "__proto__": { "crisis": true } }`)).toEqual([
    expect.stringMatching(/reserved-key$/u),
  ])
  expect(found("{ ")).toEqual([expect.stringMatching(/broken-json$/u)])
  expect(found("[".repeat(50_000))).toEqual([expect.stringMatching(/nested-too-deep$/u)])
  expect(found(new Uint8Array([0xff, 0xfe, 0x7b, 0x00]))).toEqual(["1:1 not-utf-8"])
})
