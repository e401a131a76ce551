import type { FactValue } from "@str-service/domain"
import { instantOf } from "../calendar/moment.ts"
import type { Referral } from "../referrals/referral.ts"

/** The columns for facts; the later ones were added when the policy came to ask for them. */
const factColumns = [
  "inCrisis",
  "expectedNeed",
  "hasOpenEpisode",
  "daysSinceLastEnablement",
  "section117Aftercare",
  "currentProvision",
] as const

const columns = [
  "episode_id",
  "person_id",
  "referred_on",
  "team",
  "service_area",
  "recorded_at",
  "recorded_on",
  "recorded_by",
  ...factColumns,
]

/** Referrals as a spreadsheet saves them; what is not known is blank. */
export const toCsv = (referrals: ReadonlyArray<Referral>): string =>
  // References and codes hold neither commas nor quotes.
  [columns, ...referrals.map(cells)].map((row) => `${row.join(",")}\n`).join("")

const cells = (referral: Referral): ReadonlyArray<string> => [
  referral.episodeId,
  referral.personId,
  referral.referredOn,
  referral.team,
  referral.serviceArea ?? "",
  instantOf(referral.at),
  referral.at.day,
  referral.by,
  ...factColumns.map((fact) => cellOf(referral.facts[fact])),
]

const cellOf = (value: FactValue | undefined): string => {
  if (value === undefined) return ""
  if (typeof value === "boolean") return value ? "yes" : "no"
  return String(value)
}
