import type {
  AspectChange,
  ChangedRegion,
  ChangedRegions,
  Compared,
  DiffedComparison,
  LimitComparison,
  Versions,
} from "@str-service/policy"
import { faint, good, strong, warning } from "./colour.ts"
import { combinations, inDigits } from "./words.ts"

type Lines = ReadonlyArray<string>

/** How much is said of each region. */
interface Told {
  readonly withRules: boolean
}

/** What comes of comparing two versions of something, for people. */
export const comparisonLines = (
  comparison: DiffedComparison,
  called: Versions<string>,
  inWords: (outcome: string) => string,
  told: Told = { withRules: true },
): Lines => {
  switch (comparison.kind) {
    case "came":
      return [`Only in ${called.new}.`]
    case "went":
      return [`Only in ${called.old}.`]
    case "incomparable":
      return [
        `${warning("!")} Not compared: these are something else in each version: ${comparison.facts.join(", ")}.`,
      ]
    case "unfinished":
      return [
        `${warning("!")} Not compared: there are too many combinations. It got through ${comparison.rules.old} rules of ${called.old} and ${comparison.rules.new} of ${called.new}; nothing is known of the rest.`,
      ]
    case "compared": {
      const { cells, changes, wordings } = said(comparison, inWords)
      const regions = (change: Said): Lines => [
        ...change.said,
        ...indented(forWhom(change, cells, called, told)),
      ]
      return [
        ...(changes.length === 0
          ? [`${good("✓")} It comes out the same for ${all(cells)}.`]
          : changes.flatMap(regions)),
        ...wordings.flatMap(regions),
      ]
    }
  }
}

type Done = Compared | Extract<LimitComparison, { readonly kind: "compared" }>

/** For whom something changes, and what, in words. */
interface Said extends ChangedRegions {
  readonly said: Lines
}

interface AllSaid {
  readonly cells: string
  readonly changes: ReadonlyArray<Said>
  readonly wordings: ReadonlyArray<Said>
}

const said = (done: Done, inWords: (outcome: string) => string): AllSaid =>
  "terms" in done
    ? {
        cells: done.cells,
        changes: done.terms.map(({ terms, ...where }) => ({ said: changeLines(terms), ...where })),
        wordings: done.wordings.map(({ params, ...where }) => ({
          said: ["The same, said otherwise", ...indented(changeLines(params))],
          ...where,
        })),
      }
    : {
        cells: done.cells,
        changes: done.outcomes.map(({ old, new: later, ...where }) => ({
          said: [strong(`${inWords(old)} → ${inWords(later)}`)],
          ...where,
        })),
        wordings: done.wordings.map(({ outcome, params, ...where }) => ({
          said: [
            `${inWords(outcome)}, as before; said otherwise`,
            ...indented(changeLines(params)),
          ],
          ...where,
        })),
      }

/** Parts that came, went, or say something else, a line each. */
export const changeLines = (changes: ReadonlyArray<AspectChange>): Lines =>
  changes.map(({ aspect, old, new: later }) => {
    if (old === null) return `${aspect}: ${later} (new)`
    return later === null ? `${aspect}: ${old} (gone)` : `${aspect}: ${old} → ${later}`
  })

const forWhom = (
  { cells, regions, elsewhere }: ChangedRegions,
  of: string,
  called: Versions<string>,
  told: Told,
): Lines => [
  `${cells === of ? `for ${all(of)}` : `for ${inDigits(cells)} of ${combinations(of)}`}${overlapping(cells, regions)}`,
  ...regions.flatMap((region) => regionLines(region, called, told)),
  ...(elsewhere === "0" ? [] : [`and for ${combinations(elsewhere)} more`]),
]

/** That some combinations stand in more than one region, so that these add up to more. */
const overlapping = (cells: string, regions: ReadonlyArray<ChangedRegion>): string =>
  regions.reduce((sum, region) => sum + BigInt(region.cells), 0n) > BigInt(cells)
    ? "; these groups overlap, so that some count in more than one"
    : ""

const regionLines = (
  { where, cells, rules, example, ruledOutBy }: ChangedRegion,
  called: Versions<string>,
  { withRules }: Told,
): Lines => [
  where.length === 0
    ? "- everybody"
    : `- ${where.map(({ label, words }) => `${label}: ${words}`).join("; ")}  ${faint(`(${inDigits(cells)})`)}`,
  ...indented([
    ...(withRules ? [faint(decidingLine(rules))] : []),
    ...(where.length === 0 ? [] : [`for example ${example.words.join("; ")}`]),
    ...(ruledOutBy === null ? [] : [`by ${called[ruledOutBy]} this cannot happen`]),
  ]),
]

/** Which rules decide: those of both versions where they are called otherwise. */
const decidingLine = ({ old, new: later }: Versions<Lines>): string => {
  const [before, after] = [old, later].map((names) => names.map(quoted).join(", "))
  return before === after ? `by ${before}` : `before by ${before}; after by ${after}`
}

const quoted = (rule: string): string => (rule === "otherwise" ? rule : `“${rule}”`)

const all = (cells: string): string => (cells === "1" ? "everybody" : `all ${combinations(cells)}`)

const indented = (lines: Lines): Lines => lines.map((line) => `  ${line}`)
