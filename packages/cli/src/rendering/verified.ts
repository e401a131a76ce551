import type { ProofRegions, ProvedTable } from "@str-service/policy"
import { findingInALine } from "../policy/findings.ts"
import type { Placed, VerifiedVersion } from "../policy/verified-version.ts"
import { bad, faint, good, strong, warning } from "./colour.ts"
import { combinations, counted, inDigits } from "./words.ts"

type Table = Omit<ProvedTable, "findings">

/** What is proved of a version: of how many combinations, and what was found. */
export const renderVerified = ({
  file,
  policy,
  version,
  tables,
  findings,
}: VerifiedVersion): string =>
  [
    strong(`${policy} ${version}  ${faint(file)}`),
    ...tables.map((table) => `  ${tableLine(table)}`),
    ...findings.flatMap(findingLines),
  ].join("\n")

const tableLine = ({ kind, name, rules, facts, cells, otherwise }: Table): string => {
  const what = `${name}: ${counted(rules, kind === "limit" ? "variant" : "rule")} over ${counted(facts, "fact")}`
  if (otherwise === null) return `${warning("!")} ${what}, not proved whole`
  const left = kind === "limit" ? "the limit as it is" : "“otherwise”"
  return `${good("✓")} ${what}, proved for all ${combinations(cells)}, ${inDigits(otherwise.count)} of them left to ${left}`
}

const findingLines = (found: Placed): ReadonlyArray<string> => {
  const { cells, example, regions, decidedAbove } = found
  return [
    findingInALine({ ...found, place: found, severity: coloured[found.severity] }),
    ...(cells === null ? [] : [`${inDigits(cells.count)} of ${combinations(cells.of)}`]).map(
      detail,
    ),
    ...(regions === null ? [] : regionLines(regions)).map(detail),
    ...decidedAbove
      .map(({ rule, gives, cells: taken }) => `“${rule}” (${gives}): ${inDigits(taken.count)}`)
      .map(detail),
    ...(example === null ? [] : ["for example", ...example.words.map((line) => `  ${line}`)]).map(
      detail,
    ),
  ]
}

const coloured = { error: bad("error"), warning: warning("warning"), note: "note" } as const

const detail = (line: string): string => `    ${line}`

const regionLines = ({ first, isAll }: ProofRegions): ReadonlyArray<string> => [
  ...first.map((region) =>
    region.length === 0
      ? "- everybody"
      : `- ${region.map(({ label, words }) => `${label}: ${words}`).join("; ")}`,
  ),
  ...(isAll ? [] : ["- and others"]),
]
