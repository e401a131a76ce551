import type { CaseChange, PlanDifference, StageChange, Whereabouts } from "@str-service/transfer"
import { isSame } from "@str-service/transfer"
import { bad, good, strong } from "./colour.ts"
import { table } from "./table.ts"
import { placeWords } from "./transfer-words.ts"
import { counted } from "./words.ts"

/** What a plan says otherwise than the one before it, for people: what was announced first. */
export const renderTransferDifference = (difference: PlanDifference): string => {
  if (isSame(difference)) return `${good("✓")} The plans are the same.`
  const { cases, stages } = difference
  const announced = cases.filter(({ isAnnounced }) => isAnnounced)
  const went = cases.filter(wentAsPlanned)
  const others = cases.filter((one) => !one.isAnnounced && !wentAsPlanned(one))
  return [
    strong("What changes"),
    section("The plan itself", headLines(difference)),
    section("Stages", stages.map(stageLine)),
    section(
      bad(`Announced, and taken back or moved: ${counted(announced.length, "case")}`),
      caseLines(announced),
    ),
    section(`Other cases: ${others.length}`, caseLines(others)),
    went.length === 0 ? "" : `Transferred as planned since: ${counted(went.length, "case")}`,
  ]
    .filter((text) => text !== "")
    .join("\n\n")
}

/** What was to happen and did, is no news of any one case. */
const wentAsPlanned = ({ before, after }: CaseChange): boolean =>
  before?.place === "in-a-stage" &&
  after?.place === "transferred" &&
  before.stage === after.stage &&
  before.on === after.on

const section = (title: string, lines: ReadonlyArray<string>): string =>
  lines.length === 0 ? "" : [title, ...lines.map((line) => `  ${line}`)].join("\n")

const headLines = ({
  title,
  policy,
  plannedOn,
  stagesReordered,
}: PlanDifference): ReadonlyArray<string> => [
  ...(title === null ? [] : [`Title: “${title.before}” → “${title.after}”`]),
  ...(policy === null
    ? []
    : [
        `Policy: ${policy.before.id} ${policy.before.version} → ${policy.after.id} ${policy.after.version}`,
      ]),
  ...(plannedOn === null ? [] : [`Placed as of: ${plannedOn.before} → ${plannedOn.after}`]),
  ...(stagesReordered ? ["The stages stand in another order."] : []),
]

const stageLine = ({ name, before, after }: StageChange): string => {
  if (before === null) return `“${name}”: new, on ${after?.on}`
  if (after === null) return `“${name}”: gone; it was on ${before.on}`
  const room = (atMost: number | undefined) => (atMost === undefined ? "any number" : atMost)
  const changes = [
    ...(before.on === after.on ? [] : [`${before.on} → ${after.on}`]),
    ...(before.atMost === after.atMost
      ? []
      : [`at most ${room(before.atMost)} → ${room(after.atMost)}`]),
    ...(JSON.stringify(before.takes) === JSON.stringify(after.takes) ? [] : ["takes other cases"]),
  ]
  return `“${name}”: ${changes.join("; ")}`
}

const caseLines = (cases: ReadonlyArray<CaseChange>): ReadonlyArray<string> =>
  cases.length === 0
    ? []
    : table(
        cases.map(({ caseId, before, after, aspects }) => [
          caseId,
          before === null ||
          after === null ||
          aspects.some((one) => one === "place" || one === "day")
            ? `${whereIs(before, "not in the caseload")} → ${whereIs(after, "no longer in the caseload")}`
            : whereIs(after, ""),
          aspects
            .filter((one) => one === "reason" || one === "record")
            .map((one) => otherwise[one])
            .join("; "),
        ]),
      ).split("\n")

const otherwise = { reason: "for another reason", record: "other things are known" } as const

const whereIs = (found: Whereabouts | null, nowhere: string): string => {
  if (found === null) return nowhere
  const { place, stage, on } = found
  const words = placeWords[place]
  if (stage !== null) return `${place === "transferred" ? `${words} in ` : ""}“${stage}” on ${on}`
  return on === null ? words : `${words} on ${on}`
}
