import {
  casesJsonSchema,
  casesJsonSchemaFor,
  type EditorSchema,
  policyJsonSchema,
  policyJsonSchemaFor,
} from "@str-service/policy"
import { Ajv } from "ajv"
import { describe, expect, test } from "vitest"
import { getLanguageService, TextDocument } from "vscode-json-languageservice"
import { compiled, document, eligibility, rule, that } from "./a-policy.ts"
import { shippedVersions } from "./shipped-versions.ts"

// `enumDescriptions` is the editors' own word, which JSON Schema does not know.
const validator = new Ajv({ strict: false })

const isValid = (schema: EditorSchema, value: unknown): boolean => validator.validate(schema, value)

const anyPolicy = policyJsonSchema()
const anyCases = casesJsonSchema()

/** The schemas kept in files are brought up to date by running this test with `--update`. */
const expectFile = async (schema: EditorSchema, file: string): Promise<void> => {
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`../schemas/${file}`)
}

describe("the schema files are those that the document's own schemas give", () => {
  test("for any policy, and for any worked cases", async () => {
    await expectFile(policyJsonSchema(), "policy.schema.json")
    await expectFile(casesJsonSchema(), "cases.schema.json")
  })

  test.each(shippedVersions)("for $place", async ({ policy, place }) => {
    await expectFile(policyJsonSchemaFor(policy), `${place}.policy.schema.json`)
    await expectFile(casesJsonSchemaFor(policy), `${place}.cases.schema.json`)
  })
})

describe.each(shippedVersions)("$place", ({ policy, document: shipped, cases, place }) => {
  test("is valid by the general schemas and by its own, and names its own", () => {
    expect(isValid(anyPolicy, shipped)).toBe(true)
    expect(isValid(policyJsonSchemaFor(policy), shipped)).toBe(true)
    expect(isValid(anyCases, cases)).toBe(true)
    expect(isValid(casesJsonSchemaFor(policy), cases)).toBe(true)
    expect(shipped.$schema).toBe(`../../schemas/${place}.policy.schema.json`)
    expect(cases.$schema).toBe(`../../schemas/${place}.cases.schema.json`)
  })
})

const asking = (condition: unknown) => ({
  ...document,
  decisions: eligibility([rule("one", "accept", condition)]),
})

describe("a document is wrong by the general schema", () => {
  test.each<readonly [string, object]>([
    ["with an empty any", asking({ any: [] })],
    ["with any and all on one node", asking({ any: [], all: [] })],
    ["with a comparison at the root", asking(that("age", "equal", 1))],
    ["with an unknown operator", asking({ all: [that("age", "equals", 1)] })],
    ["with an unknown decorator", asking({ all: [that("age", "none:equal", 1)] })],
    ["with path", asking({ all: [{ ...that("age", "equal", 1), path: "$.a" }] })],
    ["with another fact for a value", asking({ all: [that("age", "equal", { fact: "score" })] })],
    ["without a title", { ...document, title: undefined }],
    ["with a blank title", { ...document, title: " " }],
    ["with an unknown key", { ...document, tittle: "A" }],
    ["with an unknown type of fact", { ...document, facts: { a: { label: "A", type: "text" } } }],
    ["with a day as people say it", { ...document, effectiveFrom: "1/10/2012" }],
    ["with an unknown outcome", { ...document, decisions: eligibility([], "perhaps") }],
    [
      "with a limit of days",
      {
        ...document,
        limits: { a: { from: "Referred", until: ["Closed"], max: "P9D", warn: "P1D" } },
      },
    ],
  ])("%s", (_, wrong) => {
    expect(isValid(anyPolicy, JSON.parse(JSON.stringify(wrong)))).toBe(false)
  })
})

const policy = compiled({
  conditions: { "in a hurry": { all: [that("crisis", "equal", true)] } },
  decisions: eligibility([rule("one", "accept", { all: [that("age", "greaterThan", 17)] })]),
})
const ownPolicy = policyJsonSchemaFor(policy)
const ownCases = casesJsonSchemaFor(policy)

describe("a document is right by the general schema, and wrong by the policy's own", () => {
  test.each<readonly [string, unknown, unknown]>([
    ["a fact", that("aeg", "equal", 1), that("age", "equal", 1)],
    ["a value of a choice", that("need", "equal", "shrot"), that("need", "equal", "short")],
    ["a value of a list", that("topics", "contains", "mony"), that("topics", "contains", "money")],
    ["a value's type", that("age", "equal", "10"), that("age", "equal", 10)],
    ["a value's range", that("age", "in", [121]), that("age", "in", [120])],
    ["a number's type", that("score", "lessThan", true), that("score", "lessThan", 1.5)],
    ["a day", that("referredOn", "lessThan", "soon"), that("referredOn", "lessThan", "2020-01-01")],
    ["an operator", that("crisis", "lessThan", true), that("crisis", "not:equal", true)],
    ["a condition's name", { condition: "in hurry" }, { condition: "in a hurry" }],
  ])("by %s", (_, wrong, right) => {
    expect(isValid(anyPolicy, asking({ all: [wrong] }))).toBe(true)
    expect(isValid(ownPolicy, asking({ all: [wrong] }))).toBe(false)
    expect(isValid(ownPolicy, asking({ all: [right] }))).toBe(true)
  })

  test.each<readonly [string, object, object]>([
    ["a source", { source: "spek: 1" }, { source: "spec: 1" }],
    ["a source that starts like one", { source: "specs: 1" }, { source: "spec" }],
  ])("by %s", (_, wrong, right) => {
    const citing = (params: object) => ({
      ...document,
      decisions: eligibility([rule("one", "accept", { condition: "in a hurry" }, params)]),
    })
    expect(isValid(anyPolicy, citing(wrong))).toBe(true)
    expect(isValid(ownPolicy, citing(wrong))).toBe(false)
    expect(isValid(ownPolicy, citing(right))).toBe(true)
  })

  test("by the day that a derived fact is worked out from", () => {
    const since = (name: string) => ({
      ...document,
      facts: {
        ...document.facts,
        weeks: { ...document.facts.weeks, derived: { unit: "weeks", since: name } },
      },
    })
    expect(isValid(anyPolicy, since("age"))).toBe(true)
    expect(isValid(ownPolicy, since("age"))).toBe(false)
    expect(isValid(ownPolicy, since("referredOn"))).toBe(true)
  })

  test("by a name where the policy has no condition to name", () => {
    const named = asking({ all: [{ condition: "in a hurry" }] })
    expect(isValid(policyJsonSchemaFor(compiled({})), named)).toBe(false)
  })
})

describe("worked cases are wrong by the policy's own schema", () => {
  const worked = (changes: object) => ({
    policy: "example",
    version: "1",
    cases: [
      {
        sentence: "A case.",
        decision: "eligibility",
        facts: {},
        expect: { outcome: "accept" },
        ...changes,
      },
    ],
  })

  test.each<readonly [string, object]>([
    ["by a fact", { facts: { aeg: 3 } }],
    ["by a value", { facts: { topics: ["mony"] } }],
    ["by a fact that is worked out", { facts: { weeks: 3 } }],
    ["by an outcome", { expect: { outcome: "charge" } }],
    ["by a rule", { expect: { outcome: "accept", rule: "two" } }],
    ["by a decision that it does not make", { decision: "charging" }],
  ])("%s", (_, changes) => {
    expect(isValid(anyCases, worked(changes))).toBe(true)
    expect(isValid(ownCases, worked(changes))).toBe(false)
    expect(isValid(ownCases, worked({}))).toBe(true)
  })
})

test("every word that an editor offers is explained", () => {
  const written = JSON.stringify([anyPolicy, anyCases, ownPolicy, ownCases])
  expect(written).toContain("enumDescriptions")
  expect(written).not.toMatch(/"enumDescriptions":\[[^\]]*null/u)
})

describe("VS Code", () => {
  /** What its JSON service offers at `¦` in a text. */
  const offered = async (schema: EditorSchema, text: string) => {
    const service = getLanguageService({})
    service.configure({ schemas: [{ uri: "schema:", fileMatch: ["*"], schema }] })
    const written = TextDocument.create("file:///a.policy.json", "json", 1, text.replace("¦", ""))
    const place = written.positionAt(text.indexOf("¦"))
    const parsed = service.parseJSONDocument(written)
    const [completions, hover] = await Promise.all([
      service.doComplete(written, place, parsed),
      service.doHover(written, place, parsed),
    ])
    return {
      labels: (completions?.items ?? []).map(({ label }) => label),
      details: (completions?.items ?? []).map(({ documentation }) => documentation),
      hover: JSON.stringify(hover?.contents ?? ""),
    }
  }

  test("offers and explains the keys of a document", async () => {
    const { labels, details } = await offered(anyPolicy, "{ ¦ }")
    expect(labels).toEqual(expect.arrayContaining(["id", "facts", "cannotHappen", "decisions"]))
    expect(details).toContain("The first day on which this version is in force.")
  })

  test("explains a key under the pointer", async () => {
    const { hover } = await offered(anyPolicy, '{ "cannot¦Happen": [] }')
    expect(hover).toContain("Combinations of facts that cannot be true of anybody")
  })

  test("offers the outcomes of a decision, and explains them", async () => {
    const text = '{ "decisions": { "charging": { "otherwise": { "type": ¦ } } } }'
    const { labels, details } = await offered(anyPolicy, text)
    expect(labels).toEqual(expect.arrayContaining(['"charge"', '"notice-first"', '"exempt"']))
    expect(details).toContain("The person is charged once told of the charge.")
  })

  test("offers the operators", async () => {
    const text = '{ "conditions": { "a": { "all": [{ "fact": "age", "operator": ¦ }] } } }'
    const { labels } = await offered(anyPolicy, text)
    expect(labels).toEqual(expect.arrayContaining(['"equal"', '"greaterThanInclusive"']))
  })

  test("offers the policy's own facts, each with its label", async () => {
    const text = '{ "conditions": { "a": { "all": [{ "fact": ¦ }] } } }'
    const { labels, details } = await offered(ownPolicy, text)
    expect(labels).toEqual(expect.arrayContaining(['"crisis"', '"need"', '"topics"']))
    expect(details).toContain("Weeks since referral")
  })

  test("offers a fact's own values", async () => {
    const text =
      '{ "conditions": { "a": { "all": [{ "fact": "need", "operator": "equal", "value": ¦ }] } } }'
    const { labels, details } = await offered(ownPolicy, text)
    expect(labels).toEqual(expect.arrayContaining(['"short"', '"long"']))
    expect(details).toContain("Long-term")
  })

  test("offers the policy's own conditions and sources", async () => {
    const name = await offered(ownPolicy, '{ "conditions": { "a": { "condition": ¦ } } }')
    expect(name.labels).toContain('"in a hurry"')
    const cited = await offered(ownPolicy, '{ "workforce": { "source": ¦ } }')
    expect(cited.labels).toContain('"spec: "')
  })

  test("offers a case's facts, values and rules", async () => {
    const value = await offered(ownCases, '{ "cases": [{ "facts": { "need": ¦ } }] }')
    expect(value.labels).toEqual(expect.arrayContaining(['"short"', '"long"']))
    const deciding = await offered(
      ownCases,
      '{ "cases": [{ "decision": "eligibility", "expect": { "rule": ¦ } }] }',
    )
    expect(deciding.labels).toEqual(expect.arrayContaining(['"one"', '"otherwise"', "null"]))
  })
})

test("editors underline neither comments nor a comma after the last entry, which the checker reads", async () => {
  const service = getLanguageService({})
  const underlined = async (schema: EditorSchema, text: string): Promise<ReadonlyArray<string>> => {
    service.configure({ schemas: [{ uri: "schema:", fileMatch: ["*"], schema }] })
    const written = TextDocument.create("file:///a.policy.json", "json", 1, text)
    const found = await service.doValidation(written, service.parseJSONDocument(written), {
      comments: "error",
      trailingCommas: "error",
    })
    return found.map(({ message }) => String(message))
  }
  const commented = JSON.stringify(document).replace(/\}$/u, ", // the end\n}")
  expect(await underlined(anyPolicy, commented)).toEqual([])
  expect(await underlined(anyPolicy, commented.replace(`"title"`, `"titel"`))).not.toEqual([])
})
