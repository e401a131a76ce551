import type { Facts, FactValue } from "@str-service/domain"
import { type CompiledPolicy, compilePolicy } from "@str-service/policy"
import * as Result from "effect/Result"

const yes = (fact: string) => ({ fact, operator: "equal", value: true })
const no = (fact: string) => ({ fact, operator: "equal", value: false })
const is = (fact: string, value: unknown, operator = "equal") => ({ fact, operator, value })

const rule = (name: string, type: string, conditions: object) => ({
  name,
  conditions,
  event: { type, params: { because: `Because ${name}.`, source: "spec: Definition" } },
})

const boolean = (label: string) => ({ label, type: "boolean" })

/** The document, as parsed from JSON. */
export const tenRulesDocument = {
  id: "bench",
  version: "1",
  title: "Ten rules on eight facts, of the kind that the KMPT policy has",
  effectiveFrom: "2012-10-01",
  sources: { spec: { title: "A specification" } },
  facts: {
    team: {
      label: "Referring team",
      type: "choice",
      values: { access: "Access", recovery: "Recovery", elsewhere: "Elsewhere" },
    },
    expectedNeed: {
      label: "Need that is expected",
      type: "choice",
      values: { "short-term": "Short-term", "long-term": "Long-term" },
    },
    inCrisis: boolean("In a crisis"),
    hasOpenEpisode: boolean("Another episode is open"),
    section117Aftercare: boolean("Aftercare under section 117"),
    furtherSupportNeeded: boolean("Further support is needed"),
    age: { label: "Age", type: "integer", min: 0, max: 120 },
    supportNeeds: {
      label: "Needs for support",
      type: "list",
      values: { housing: "Housing", money: "Money", leisure: "Leisure" },
    },
  },
  conditions: {
    "the team is in scope": { any: [is("team", ["access", "recovery"], "in")] },
  },
  decisions: {
    eligibility: {
      outcomes: ["accept", "signpost", "decline", "discuss"],
      rules: [
        rule("out of scope", "discuss", { not: { condition: "the team is in scope" } }),
        rule("an open episode", "discuss", { all: [yes("hasOpenEpisode")] }),
        rule("under age", "decline", { all: [is("age", 18, "lessThan")] }),
        rule("nothing further", "decline", {
          all: [no("furtherSupportNeeded"), no("inCrisis")],
        }),
        rule("long-term without a crisis", "signpost", {
          all: [is("expectedNeed", "long-term"), no("inCrisis")],
        }),
        rule("long-term in a crisis", "discuss", {
          all: [is("expectedNeed", "long-term"), yes("inCrisis")],
        }),
        rule("old age with a need of housing", "discuss", {
          all: [
            is("age", 65, "greaterThanInclusive"),
            is("supportNeeds", "housing", "contains"),
            no("section117Aftercare"),
          ],
        }),
        rule("leisure alone", "signpost", {
          all: [
            is("supportNeeds", "leisure", "contains"),
            is("supportNeeds", "housing", "doesNotContain"),
            is("supportNeeds", "money", "doesNotContain"),
          ],
        }),
        rule("aftercare", "accept", {
          all: [
            yes("section117Aftercare"),
            { any: [yes("inCrisis"), yes("furtherSupportNeeded")] },
          ],
        }),
        rule("a crisis with a short-term need", "accept", {
          all: [yes("inCrisis"), is("expectedNeed", "short-term")],
        }),
      ],
      otherwise: { type: "discuss", params: { because: "No rule covers it." } },
    },
  },
  limits: {},
}

export const tenRules: CompiledPolicy = Result.getOrThrow(compilePolicy(tenRulesDocument))

const candidates: Readonly<Record<string, ReadonlyArray<FactValue>>> = {
  team: ["access", "recovery", "elsewhere"],
  expectedNeed: ["short-term", "long-term"],
  inCrisis: [true, false],
  hasOpenEpisode: [true, false],
  section117Aftercare: [true, false],
  furtherSupportNeeded: [true, false],
  age: [17, 40, 70],
  supportNeeds: [["housing"], ["leisure"], []],
}

/** Every combination of some values of each of the eight facts: none is unknown. */
export const completeFactSets: ReadonlyArray<Facts> = Object.entries(candidates).reduce<
  ReadonlyArray<Facts>
>(
  (sets, [fact, values]) =>
    sets.flatMap((facts) => values.map((value) => ({ ...facts, [fact]: value }))),
  [{}],
)
