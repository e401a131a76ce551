import { test as property } from "@fast-check/vitest"
import { kmptStr, largestText, readCases, readPolicy } from "@str-service/policy"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { document } from "./a-policy.ts"
import { documentText, examplePolicy } from "./example-text.ts"

const told = (text: string | Uint8Array): ReadonlyArray<string> =>
  readPolicy(text).findings.map(({ line, column, code }) => `${line}:${column} ${code}`)

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe("a policy is read", () => {
  test("from its text, or from the bytes of its file", () => {
    const text = documentText()
    expect(readPolicy(text)).toMatchObject({
      findings: [],
      document: { effectiveFrom: "2012-10-01" },
    })
    expect(readPolicy(bytes(text)).document?.reference).toEqual(
      readPolicy(text).document?.reference,
    )
  })

  test("with comments, and with a comma after the last entry, which change nothing of what it says", () => {
    const written = documentText().replace(/\}$/u, ", // the end\n /* of it */ }")
    expect(readPolicy(written).findings).toEqual([])
    expect(readPolicy(written).document?.reference).toEqual(examplePolicy.reference)
  })

  test("as JSON reads it", () => {
    for (const version of kmptStr.versions) {
      const { document: read } = readPolicy(JSON.stringify(version.document))
      expect(read?.reference).toEqual(version.reference)
    }
  })
})

describe("a finding stands", () => {
  test("at its line and column, whatever ends the lines", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(told(documentText({ title: `"title": ""` }).replaceAll("\n", end))).toEqual([
        "4:12 wrong-shape",
      ])
    }
  })

  test("at the key where it is about the key, and at the value where it is about that", () => {
    expect(told(documentText({ title: `"title": "x",\n"titel": "x"` }))).toEqual([
      "5:1 unknown-key",
    ])
    expect(told(documentText({ effectiveFrom: `"effectiveFrom": "soon"` }))).toEqual([
      "5:20 unreal-day",
    ])
    expect(told(documentText({ title: `"title": "x", "\\udc00": "x"` }))).toEqual([
      "4:17 broken-text",
    ])
    expect(told(documentText({ title: `"title": "\\udc00"` }))).toEqual(["4:12 broken-text"])
  })

  test("where something is missing, at what should hold it", () => {
    expect(told(documentText({ facts: `"facts": { "a": { "type": "boolean" } }` }))).toContain(
      "7:19 missing-key",
    )
    expect(told(documentText({ title: "" }))).toEqual(["1:1 missing-key"])
  })

  test("in its file, with its severity, its path and its offset", () => {
    const text = documentText({ title: `"title": ""` })
    expect(readPolicy(text, "our.policy.json").findings).toEqual([
      {
        file: "our.policy.json",
        code: "wrong-shape",
        severity: "error",
        message: 'Expected words, not a blank, got "".',
        path: ["title"],
        line: 4,
        column: 12,
        offset: text.indexOf(`""`),
      },
    ])
    expect(readPolicy("", "empty.policy.json").findings).toMatchObject([
      { file: "empty.policy.json", code: "broken-json", line: 1, column: 1, path: [] },
    ])
  })

  test("beside the others, from the top to the end, in one reading", () => {
    const text = documentText({
      id: `"id": "our-str" "other": 1`,
      title: `"title": "x", "title": "\ty"`,
      limits: `"limits": { "total": { "from": "Refered", "until": ["Closd"], "max": 6, "warn": "P1W", "counting": "start-day-inclded" } }`,
    })
    expect(told(text).map((line) => line.slice(line.indexOf(" ") + 1))).toEqual([
      "broken-json",
      "unknown-key",
      "duplicate-key",
      "broken-json",
      "limit-cannot-start-there",
      "limit-cannot-end-there",
      "unreadable-duration",
      "wrong-shape",
    ])
    expect(readPolicy(text).findings.flatMap(({ didYouMean }) => didYouMean ?? [])).toEqual([
      "Referred",
      "Closed",
      "start-day-included",
    ])
  })
})

describe("near names are asked about", () => {
  test.each([
    [`"inCrisis"`, `"inCrises"`, "inCrisis"],
    [`"operator": "equal"`, `"operator": "equals"`, "equal"],
    [`"operator": "equal"`, `"operator": "nott:equals"`, "not:equal"],
    [`"operator": "equal"`, `"operator": "unheard-of:equal"`, undefined],
    [`"operator"`, `"operatr"`, "operator"],
    [`"all"`, `"al"`, "all"],
    [`"type": "accept"`, `"type": "acept"`, "accept"],
    [`"type": "boolean"`, `"type": "bolean"`, "boolean"],
    [`"sources"`, `"sorces"`, "sources"],
    [`"from": "EnablementStarted"`, `"from": "EnablementStart"`, "EnablementStarted"],
    [`"sources": {`, `"vocabulary": { "teems": {} }, "sources": {`, "teams"],
    [`"id"`, `"zzzzzzzz": 1, "id"`, undefined],
  ])("for %s, %s", (right, wrong, meant) => {
    const text = documentText()
    const findings = readPolicy(
      `${text.slice(0, text.lastIndexOf(right))}${text.slice(text.lastIndexOf(right)).replace(right, wrong)}`,
    ).findings
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.find(({ didYouMean }) => didYouMean !== undefined)?.didYouMean).toBe(meant)
    if (meant !== undefined) {
      expect(findings.map(({ message }) => message).join(" ")).toContain(`Did you mean "${meant}"?`)
    }
  })
})

describe("a text that is torn", () => {
  test.each([
    ["NaN", "NaN stands without quotes"],
    ["-Infinity", "- stands without quotes"],
    ["True", "True is written in small letters: true"],
    ["'x'", `Text stands in "double quotes"`],
    [`"x`, "This text has no end on its line"],
    [`"\\x"`, "In a text, \\ needs one of"],
    [`"\\u12"`, "After \\u four digits are needed"],
    ["1.", "This number is not finished"],
    ["/* x", "This comment has no end"],
    ["", "A value is missing here"],
    ["[1", "A ] is missing before this: the [ on line 4 is not closed"],
  ])("by %s is told as such, and nothing further is guessed", (value, message) => {
    const { document: read, findings } = readPolicy(documentText({ title: `"title": ${value}` }))
    expect(read).toBeNull()
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(["broken-json"]))
    expect(findings.map((finding) => finding.message).join(" ")).toContain(message)
  })

  test.each([
    ["{", "A } is missing at the end"],
    ["[", "A ] is missing at the end"],
    ["{} {}", "The document has ended before this"],
    ["{x: 1}", "x stands without quotes"],
    ["{1: 1}", `A key in "double quotes" is missing here`],
    [`{"id" 1}`, "A colon is missing here"],
  ])("or by %s", (text, message) => {
    expect(readPolicy(text).findings.at(0)).toMatchObject({ code: "broken-json" })
    expect(
      readPolicy(text)
        .findings.map((finding) => finding.message)
        .join(" "),
    ).toContain(message)
  })

  test("tells what is wrong on at most twenty lines", () => {
    expect(readPolicy("[\n?,\n".repeat(30)).findings).toHaveLength(20)
  })
})

describe("bytes", () => {
  test("that are not UTF-8 are told where they begin", () => {
    const text = documentText({ title: `"title": "caf?"` })
    const latin1 = bytes(text).map((byte) => (byte === 63 ? 0xe9 : byte))
    expect(told(latin1)).toEqual(["4:16 not-utf-8"])
    expect(told(Uint8Array.from([0xef, 0xbb, 0xbf, ...latin1]))).toEqual([
      "1:1 byte-order-mark",
      "4:16 not-utf-8",
    ])
    expect(told(Uint8Array.from([0xff]))).toEqual(["1:1 not-utf-8", "1:1 broken-json"])
  })

  test("a byte-order mark hides nothing else", () => {
    expect(told(bytes(`\u{feff}${documentText({ title: `"title": ""` })}`))).toEqual([
      "1:1 byte-order-mark",
      "4:12 wrong-shape",
    ])
  })

  test.each([
    ["UTF-16, little end first", [0xff, 0xfe, 0x7b, 0]],
    ["UTF-16, big end first", [0xfe, 0xff, 0, 0x7b]],
    ["UTF-16 without a mark", [0x7b, 0, 0x7d, 0]],
    ["UTF-32", [0, 0, 0, 0x7b]],
  ])("of %s are refused at once", (_encoding, written) => {
    expect(told(Uint8Array.from(written))).toEqual(["1:1 not-utf-8"])
  })
})

describe("numbers", () => {
  const max = (written: string) =>
    readPolicy(
      documentText({
        facts: `"facts": { "inCrisis": { "label": "x", "type": "boolean" }, "n": { "label": "x", "type": "number", "max": ${written} } }`,
      }),
    ).findings.map(({ code }) => code)

  test.each([
    "0",
    "-0",
    "0.1",
    "-1.50",
    "100",
    "1e3",
    "1E+3",
    "12e-1",
    "9007199254740992",
    "0e999",
  ])("%s is kept as it is written", (written) => {
    expect(max(written)).toEqual([])
  })

  test.each(["9007199254740993", "0.10000000000000000001", "1e-999", "1".repeat(401)])(
    "%s is not",
    (written) => {
      expect(max(written)).toContain("inexact-number")
    },
  )

  test("nor is one past all numbers", () => {
    expect(max("1e999")).toEqual(["inexact-number", "not-json"])
  })

  property.prop([fc.double({ noNaN: true, noDefaultInfinity: true })])(
    "every number that JSON writes is kept",
    (number) => {
      expect(max(JSON.stringify(number))).toEqual([])
    },
  )
})

describe("worked cases", () => {
  const worked = (changes: object, expected: object = {}) => ({
    sentence: "A crisis is accepted.",
    decision: "eligibility",
    facts: { inCrisis: true },
    expect: { outcome: "accept", ...expected },
    ...changes,
  })
  const read = (...cases: ReadonlyArray<unknown>) =>
    readCases(
      JSON.stringify({ policy: "our-str", version: "2012.1", cases }),
      "our.cases.json",
      examplePolicy,
    )
  const codes = (...cases: ReadonlyArray<unknown>) =>
    read(...cases).findings.map(({ code, path }) => `${code} at ${path.slice(2).join("/")}`)

  test("are read as policies are", () => {
    expect(read(worked({}))).toMatchObject({ findings: [], document: { policy: "our-str" } })
    expect(readCases("{").document).toBeNull()
    expect(readCases(`{"__proto__": 1}`).findings).toMatchObject([{ code: "reserved-key" }])
  })

  test("are checked by themselves where their policy is not there", () => {
    const text = JSON.stringify({
      policy: "any",
      version: "1",
      cases: [worked({ facts: { a: 1 } })],
    })
    expect(readCases(text).findings).toEqual([])
    expect(readCases(text, "x", examplePolicy).findings).toMatchObject([
      { code: "cases-of-another-policy", path: ["policy"], file: "x" },
      { code: "cases-of-another-policy", path: ["version"] },
      { code: "unknown-fact", path: ["cases", 0, "facts", "a"] },
    ])
  })

  test.each([
    [{ inCrises: true }, "unknown-fact at facts/inCrises"],
    [{ inCrisis: null }, "value-does-not-fit at facts/inCrisis"],
    [{ inCrisis: "yes" }, "value-does-not-fit at facts/inCrisis"],
    [{ age: 121 }, "value-out-of-range at facts/age"],
    [{ expectedNeed: "short" }, "value-not-in-list at facts/expectedNeed"],
    [{ supportNeeds: ["money", "monney"] }, "value-not-in-list at facts/supportNeeds"],
    [{ referredOn: "2021-02-29" }, "unreal-day at facts/referredOn"],
  ])("state facts of the catalogue: %o is %s", (facts, expected) => {
    expect(codes(worked({ facts }))).toEqual([expected])
  })

  test("have facts at all", () => {
    expect(codes(worked({ facts: 5 }))).toEqual(["wrong-shape at facts"])
    expect(codes(5)).toEqual(["wrong-shape at "])
    expect(codes(worked({}, { rule: 5 }))).toEqual(["wrong-shape at expect/rule"])
  })

  test("expect what the policy can give", () => {
    expect(codes(worked({}, { outcome: "needs-more-information", rule: null }))).toEqual([])
    expect(codes(worked({}, { rule: "otherwise" }))).toEqual([])
    expect(codes(worked({}, { outcome: "acept" }))).toEqual([
      "undeclared-outcome at expect/outcome",
    ])
    expect(codes(worked({}, { charging: "charge" }))).toEqual([
      "undeclared-outcome at expect/charging",
    ])
    expect(codes(worked({}, { missing: ["age", "agee"] }))).toEqual([
      "unknown-fact at expect/missing/1",
    ])
    expect(codes(worked({ decision: "placement" }))).toEqual(["unknown-decision at decision"])
  })

  test("expect days that are real", () => {
    const lastDays = [{ limit: "total", from: "2021-02-29", lastDay: "soon", max: "6 weeks" }]
    expect(codes(worked({ on: "2021-13-01" }, { lastDays }))).toEqual([
      "unreal-day at expect/lastDays/0/from",
      "unreal-day at expect/lastDays/0/lastDay",
      "unreadable-duration at expect/lastDays/0/max",
      "unreal-day at on",
    ])
  })

  test("say each another sentence", () => {
    expect(codes(worked({}), worked({}))).toEqual(["duplicate-sentence at sentence"])
  })

  test("ask about near names", () => {
    const findings = read(
      worked({ facts: { expectedNeed: "short-trm" } }),
      worked({ sentence: "x", facts: { ag: 1 } }, { rule: "a crisis is acepted" }),
    ).findings
    expect(findings.map(({ didYouMean }) => didYouMean)).toEqual([
      "short-term",
      "age",
      "a crisis is accepted",
    ])
  })
})

test("very many names are not all told", () => {
  const values = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`c${index}`, "x"]))
  const facts = { ...document.facts, many: { label: "Many", type: "choice", values } }
  const cannotHappen = [{ all: [{ fact: "many", operator: "equal", value: "none".repeat(30) }] }]
  const { findings } = readPolicy(JSON.stringify({ ...document, facts, cannotHappen }))
  expect(findings.at(0)?.message).toMatch(/c19 and 5 more\.$/u)
  expect(findings.at(0)?.message).toContain("non… is")
})

test("a text at the largest size is read, and one sign more is not", () => {
  const text = documentText().padEnd(largestText)
  expect(told(text)).toEqual([])
  expect(told(`${text} `)).toEqual(["1:1 too-large"])
})
