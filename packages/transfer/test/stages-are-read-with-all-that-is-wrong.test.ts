import { kmptStrEast } from "@str-service/policy"
import {
  codesToName,
  readStages,
  stagesJsonSchema,
  stagesJsonSchemaFor,
} from "@str-service/transfer"
import { Ajv } from "ajv"
import { describe, expect, test } from "vitest"
import { firstDay, policy } from "./a-caseload.ts"

const codes = codesToName(policy, ["east", "west"])

const told = (written: unknown): ReadonlyArray<string> =>
  readStages(JSON.stringify(written, null, 2), codes).findings.map(
    ({ code, line, column, message }) => `${line}:${column} ${code} ${message}`,
  )

const stages = (...all: ReadonlyArray<object>) => ({ title: "To SIS", stages: all })
const one = { name: "one", on: "2012-10-01" }

describe("what is wrong with stages is told at its place", () => {
  test("nothing, of sound ones", () => {
    const written = stages(
      { ...one, takes: { team: ["recovery"], locality: ["east"], startedBefore: "2010-01-01" } },
      { name: "two", on: "2012-10-01", atMost: 5, takes: { currentProvision: ["external-css"] } },
    )
    const { document, findings } = readStages(JSON.stringify(written), codes)
    expect(findings).toEqual([])
    expect(document).toEqual(written)
  })

  test.each([
    ["a name twice", stages(one, one), "9:15 duplicate-stage A stage above has this name"],
    [
      "a stage before the one above",
      stages({ ...one, on: "2012-11-05" }, { name: "two", on: "2012-10-01" }),
      "10:13 stage-before-the-one-above This day is before 2012-11-05",
    ],
    [
      "no day between two",
      stages({ ...one, takes: { startedFrom: "2010-01-01", startedBefore: "2010-01-01" } }),
      "9:9 empty-range No day is from 2010-01-01 on and before 2010-01-01",
    ],
    [
      "a team that there is not",
      stages({ ...one, takes: { team: ["recovry"] } }),
      `9:11 unknown-team "team" has no such code. There are access, recovery, assertive-outreach, early-intervention, elsewhere. Did you mean "recovery"?`,
    ],
    [
      "a locality that no case has",
      stages({ ...one, takes: { locality: ["est"] } }),
      `9:11 unknown-locality "locality" has no such code. There are east, west. Did you mean "east"?`,
    ],
    [
      "a provision that the policy does not know",
      stages({ ...one, takes: { currentProvision: ["In house, on the CSS model"] } }),
      `Did you mean "in-house-css"?`,
    ],
    [
      "a misspelt key",
      stages({ ...one, atmost: 4 }),
      `7:7 unknown-key "atmost" is not known here; mend it or leave it out. Did you mean "atMost"?`,
    ],
    [
      "a day that is none",
      stages({ ...one, on: "2012-02-30" }),
      "6:13 unreal-day This must be a real day",
    ],
    [
      "nobody at most",
      stages({ ...one, atMost: 0 }),
      `7:17 wrong-shape "atMost" is a whole number`,
    ],
    ["another order", { ...stages(one), order: "youngest" }, `wrong-shape "order" is longest-`],
    ["no stages", stages(), "3:13 empty-list This list needs at least one entry."],
    ["a blank name", stages({ ...one, name: " " }), "wrong-shape"],
    ["a list for a document", [], "wrong-shape"],
  ])("%s", (_, written, expected) => {
    const found = told(written)
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(expected)
  })

  test("all of it at once", () => {
    const wrong = stages(
      { name: "one", on: "soon", takes: { team: ["recovry"], provision: ["x"] } },
      { name: "one", on: "2012-10-01", atMost: "5" },
    )
    expect(told(wrong)).toHaveLength(5)
  })

  test("broken JSON, and a missing title", () => {
    expect(readStages("{", codes).findings[0]?.code).toBe("broken-json")
    expect(told({ stages: [one] })).toEqual([expect.stringContaining("missing-key")])
  })

  test("a locality that cannot be told: no case has any", () => {
    const { findings } = readStages(
      JSON.stringify(stages({ ...one, takes: { locality: ["east"] } })),
      codesToName(policy, []),
    )
    expect(findings[0]?.message).toMatch(/No case has a "locality"/u)
  })

  test("nothing of codes that nobody can know", () => {
    const unknowable = { ...codes, locality: null, currentProvision: null }
    const written = stages({ ...one, takes: { locality: ["mars"], currentProvision: ["x"] } })
    expect(readStages(JSON.stringify(written), unknowable).findings).toEqual([])
  })
})

describe("the codes that stages may name", () => {
  const east = kmptStrEast.inForceOn(firstDay)

  test("are those of the policy's own catalogue", () => {
    if (east === undefined) throw new Error("The policy of East Kent is in force.")
    expect([...(codesToName(east, ["mars"]).locality?.keys() ?? [])]).toEqual([
      "east-kent",
      "west-kent",
    ])
  })

  test("are the service's own teams where the policy has no fact of them", () => {
    const { team: _, currentProvision: __, ...facts } = policy.document.facts
    const without = {
      ...policy,
      document: { ...policy.document, facts },
      vocabulary: { teams: { "street-triage": "Street triage" } },
    }
    const found = codesToName(without, null)
    expect([...(found.team?.keys() ?? [])]).toEqual(
      expect.arrayContaining(["recovery", "street-triage"]),
    )
    expect(found).toMatchObject({ locality: null, currentProvision: null })
    expect(codesToName({ ...without, vocabulary: {} }, null).team?.size).toBe(5)
  })
})

describe("an editor's schema", () => {
  const validator = new Ajv({ strict: false })
  const isValid = (schema: object, value: unknown) => validator.validate(schema, value)
  const ofPolicy = stagesJsonSchemaFor(codesToName(policy, null))

  test("is the one that is kept in a file", async () => {
    await expect(`${JSON.stringify(stagesJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
      "../schemas/stages.schema.json",
    )
  })

  test("knows sound stages from others", () => {
    const sound = stages({ ...one, atMost: 5, takes: { team: ["recovery"] } })
    expect([isValid(stagesJsonSchema(), sound), isValid(ofPolicy, sound)]).toEqual([true, true])
    expect(isValid(stagesJsonSchema(), stages({ ...one, atmost: 5 }))).toBe(false)
    expect(isValid(stagesJsonSchema(), stages({ ...one, on: "soon" }))).toBe(false)
  })

  test("knows a policy's own codes", () => {
    const misspelt = stages({ ...one, takes: { team: ["recovry"] } })
    expect([isValid(stagesJsonSchema(), misspelt), isValid(ofPolicy, misspelt)]).toEqual([
      true,
      false,
    ])
  })
})
