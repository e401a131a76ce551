import { type KnownEpisode, needsMoreInformation, recordedEvents } from "@str-service/domain"
import { bar, columns, faint, pageWidth, section, strong } from "./page.ts"
import { type Group, grouped } from "./tally.ts"

/** What the policy last said of each referral, by which rule and because of what. */
export const outcomes = (known: ReadonlyArray<KnownEpisode>): string => {
  const groups = grouped(known, outcomeOf)
  const greatest = groups[0]?.things.length ?? 1
  const reassessed = known.filter(({ history }) => assessmentsIn(history) > 1).length
  return section(
    "What the policy said of the referrals, and why",
    faint(`The latest assessment counts. ${reassessed} referrals were assessed more than once.`),
    "",
    groups.map((group) => outcome(group, greatest)).join("\n\n"),
  )
}

const assessmentsIn = (history: KnownEpisode["history"]): number =>
  recordedEvents(history).filter(({ type }) => type === "EligibilityAssessed").length

const outcomeOf = ({ record }: KnownEpisode): string => record.assessment?.outcome ?? ""

const outcome = ({ key, things }: Group<string, KnownEpisode>, greatest: number): string => {
  const name = key.replaceAll("-", " ")
  const length = pageWidth() - 46
  return [
    `${strong(name.padEnd(24))}${strong(String(things.length).padStart(6))} referrals  ${bar(things.length, greatest, length)}`,
    columns(grouped(things, ruleOf).map(ruleRow), [6, 9], [0]),
  ].join("\n")
}

/** The policy version and the rule, as one text. */
const ruleOf = ({ record }: KnownEpisode): string => {
  const { outcome, rule, missing, policy } = record.assessment ?? unassessed
  if (rule === "otherwise") return `${policy.version}|where no rule matches`
  if (rule !== null) return `${policy.version}|${rule}`
  return outcome === needsMoreInformation
    ? `${policy.version}|nobody has said: ${missing.join(", ")}`
    : `${policy.version}|whatever the unknown facts are`
}

const unassessed = { outcome: "", rule: null, missing: [], policy: { version: "" } }

const ruleRow = ({ key, things }: Group<string, KnownEpisode>): ReadonlyArray<string> => {
  const [version = "", rule = ""] = key.split("|")
  const started = things.filter(hasStarted).length
  const because = things[0]?.record.assessment?.params["because"]
  return [
    String(things.length),
    faint(version),
    `${rule}; ${started === 0 ? "none" : started} started${typeof because === "string" ? `\n${faint(because)}` : ""}`,
  ]
}

const hasStarted = (state: KnownEpisode): boolean =>
  state.phase !== "Referred" && state.enablement !== null
