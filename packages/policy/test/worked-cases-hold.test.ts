import { FactValue } from "@str-service/domain"
import { kmptStr, WorkedCases } from "@str-service/policy"
import * as Schema from "effect/Schema"
import { describe, expect, test } from "vitest"
import from2003 from "../policies/kmpt-str/2003-04-01.cases.json" with { type: "json" }
import from2012 from "../policies/kmpt-str/2012-10-01.cases.json" with { type: "json" }

const files = [from2003, from2012].map((file) =>
  Schema.decodeUnknownSync(WorkedCases, { onExcessProperty: "error" })(file),
)

describe.each(files)("the worked cases of $policy $version hold", ({ version, cases }) => {
  const policy = kmptStr.versions.find(({ reference }) => reference.version === version)

  test.each(cases)("$sentence", ({ decision, facts, on, expect: expected }) => {
    const { team: _toldByTheEpisode, ...recorded } = facts
    expect(policy?.refuseFacts(recorded)).toEqual([])
    const answer = policy?.decisions[decision]?.answer(
      Schema.decodeUnknownSync(Schema.Record(Schema.String, FactValue))(facts),
      on ?? policy.effectiveFrom,
    )
    expect(answer).toMatchObject(expected)
  })

  test("and every rule decides at least one of them", () => {
    const deciding = new Set(cases.map(({ decision, expect: { rule } }) => `${decision}: ${rule}`))
    const rules = Object.entries(policy?.document.decisions ?? {}).flatMap(
      ([decision, { rules }]) =>
        [...rules.map(({ name }) => name), "otherwise"].map((name) => `${decision}: ${name}`),
    )
    expect(rules.filter((rule) => !deciding.has(rule))).toEqual([])
  })
})
