import type { PolicyDocument } from "@str-service/policy"
import {
  type Place,
  type PlannedCase,
  placeOf,
  places,
  type Stage,
  type TransferPlan,
  toLookAt,
} from "@str-service/transfer"
import { faint, strong, warning } from "./colour.ts"
import { table, terminalWidth } from "./table.ts"
import { placeWords } from "./transfer-words.ts"
import { counted, figure } from "./words.ts"

type Facts = PolicyDocument["facts"]

export interface PlanRendering {
  /** Whether every case is listed, and not only those that somebody should look at. */
  readonly all: boolean
}

/** A plan for people: how many go where, why, in which stages, and what somebody should look at. */
export const renderTransferPlan = (
  plan: TransferPlan,
  facts: Facts,
  { all }: PlanRendering,
): string => {
  const { policy, plannedOn, cases } = plan
  const sections = [
    section("Where they belong", tallied(cases)),
    section("Why", reasons(cases, facts)),
    section("Stages", stageLines(plan)),
    all ? section("Every case", listed(cases, facts)) : toBeLookedAt(cases, facts),
  ].filter((text) => text !== "")
  return [
    `${strong(plan.title)}  ${counted(cases.length, "case")}, placed by ${policy.id} ${policy.version} as of ${plannedOn}`,
    ...sections,
  ].join("\n\n")
}

const section = (title: string, text: string): string =>
  text === "" ? "" : `${strong(title)}\n${text}`

const tallied = (cases: ReadonlyArray<PlannedCase>): string =>
  table(
    places.flatMap((place) => {
      const count = cases.filter((one) => placeOf(one) === place).length
      return count === 0 ? [] : [[figure(count), placeWords[place]]]
    }),
    { toTheRight: [0] },
  )

/** The rules that decided, the most frequent first, each in its own words. */
const reasons = (cases: ReadonlyArray<PlannedCase>, facts: Facts): string => {
  const byReason = Map.groupBy(cases, (one) => reasonOf(one, facts))
  const rows = [...byReason].map(([reason, ones]) => [figure(ones.length), reason] as const)
  return table(
    rows.toSorted(
      ([, one], [, other]) =>
        (byReason.get(other)?.length ?? 0) - (byReason.get(one)?.length ?? 0) ||
        (one < other ? -1 : 1),
    ),
    { toTheRight: [0], width: terminalWidth() },
  )
}

const reasonOf = (planned: PlannedCase, facts: Facts): string => {
  const { because, source, missing, candidates } = planned.placement
  if (missing.length > 0)
    return `Not known: ${missing.map((name) => labelOf(name, facts)).join("; ")}.`
  const words = because ?? `One of these rules decides: ${candidates.join("; ")}.`
  return source === null ? words : `${words} ${faint(`(${source})`)}`
}

const labelOf = (name: string, facts: Facts): string =>
  Object.hasOwn(facts, name) ? `${facts[name]?.label} (${name})` : name

const stageLines = ({ stages, cases }: TransferPlan): string => {
  const places: ReadonlyArray<Place> = ["in-a-stage", "transferred"]
  const inStages = cases.filter((one) => places.includes(placeOf(one)))
  return table(
    stages.map((stage) => {
      const here = inStages.filter((one) => one.stage === stage.name)
      return [stage.on, stage.name, figure(here.length), roomOf(stage), takesOf(stage)]
    }),
    { head: ["day", "stage", "cases", "at most", "takes"], toTheRight: [2, 3] },
  )
}

const roomOf = ({ atMost }: Stage): string => (atMost === undefined ? "" : figure(atMost))

const takesOf = ({ takes = {} }: Stage): string => {
  const { team, locality, currentProvision, startedFrom, startedBefore } = takes
  const parts = [
    ...[team, locality, currentProvision].flatMap((codes) => codes?.join(" or ") ?? []),
    ...(startedFrom === undefined ? [] : [`begun from ${startedFrom}`]),
    ...(startedBefore === undefined ? [] : [`begun before ${startedBefore}`]),
  ]
  return parts.length === 0 ? "any" : parts.join(", ")
}

const toBeLookedAt = (cases: ReadonlyArray<PlannedCase>, facts: Facts): string => {
  const found = cases.filter((one) => asksForSomebody.has(placeOf(one)) || toLookAt(one) !== null)
  return section(`To look at  ${faint(counted(found.length, "case"))}`, listed(found, facts))
}

const asksForSomebody: ReadonlySet<Place> = new Set([
  "waiting-for-a-stage",
  "discuss",
  "needs-more-information",
])

const listed = (cases: ReadonlyArray<PlannedCase>, facts: Facts): string =>
  table(
    cases.map((one) => {
      const place = placeOf(one)
      const words = placeWords[place]
      return [
        one.case.caseId,
        one.case.team,
        asksForSomebody.has(place) ? warning(words) : words,
        [one.stage, one.on].filter((part) => part !== null).join(" "),
        toLookAt(one) ?? whyOf(one, facts),
      ]
    }),
    { head: ["case", "team", "where", "stage", "why"], width: terminalWidth() },
  )

/** In a list, what is unknown, or the rule by its name: its words stand above. */
const whyOf = (one: PlannedCase, facts: Facts): string => {
  const { rule, missing } = one.placement
  if (missing.length > 0) return reasonOf(one, facts)
  return rule === null || rule === "otherwise" ? reasonOf(one, facts) : rule
}
