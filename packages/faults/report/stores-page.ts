/** What became of a law of the conformance kit on a store. */
export interface LawRow {
  readonly law: string
  readonly store: string
  readonly outcome: string
}

/** What became of a fault of a store, and what was counted. */
export interface FaultRow {
  readonly store: string
  readonly fault: string
  readonly outcome: string
  readonly counts: {
    readonly cycles?: number
    readonly killed?: number
    readonly acknowledged?: number
  }
}

/** In the order of the page's columns. */
export const stores: ReadonlyArray<string> = ["memory", "SQLite", "PostgreSQL", "NATS"]

/** The page of the documentation, in its two parts. */
export interface Page {
  readonly laws: string
  readonly faults: string
}

const beginning = `# What was tried of each store

Written by \`npx pnpm@12 stores:table\`, which runs all of it; with \`STR_LONG=1\` fifty cycles of each
fault. Not written by hand.

`

const faultsHeading = "## Faults\n"

export const pageOf = ({ laws, faults }: Page): string => `${beginning}${laws}\n${faults}`

export const partsOf = (page: string): Page => {
  const at = page.indexOf(faultsHeading)
  return at === -1
    ? { laws: page.slice(beginning.length), faults: "" }
    : { laws: page.slice(beginning.length, at - 1), faults: page.slice(at) }
}

const row = (cells: ReadonlyArray<string | number>): string => `| ${cells.join(" | ")} |`

const whole = new Intl.NumberFormat("en-GB")

const counted = (count: number | undefined): string =>
  count === undefined ? "" : whole.format(count)

export const lawsPart = (rows: ReadonlyArray<LawRow>): string => {
  const byLaw = Map.groupBy(rows, ({ law }) => law)
  const outcome = (law: string, store: string) =>
    byLaw.get(law)?.find((found) => found.store === store)?.outcome ?? "not run"
  return [
    "## The conformance kit",
    "",
    "Each law of `@str-service/testing`, on each store.",
    "",
    row(["law", ...stores]),
    row(["---", ...stores.map(() => "---")]),
    ...[...byLaw.keys()].map((law) => row([law, ...stores.map((store) => outcome(law, store))])),
    "",
  ].join("\n")
}

/** The lines of a part that are of stores other than those that were run anew. */
const keptLines = (before: string, rows: ReadonlyArray<FaultRow>): ReadonlyArray<string> =>
  before.split("\n").filter((line) => {
    const store = storeOf(line)
    return stores.includes(store) && rows.every((anew) => anew.store !== store)
  })

const storeOf = (line: string): string => line.split(" | ")[0]?.replace("| ", "") ?? ""

export const faultsPart = (rows: ReadonlyArray<FaultRow>, before: string): string =>
  [
    faultsHeading,
    "After each cycle, or at the end of all, everything acknowledged was there once, at its version, streams",
    "had no gaps, and each command was there whole or not at all.",
    "",
    row(["store", "fault", "outcome", "cycles", "killed", "appends acknowledged"]),
    row(["---", "---", "---", "---:", "---:", "---:"]),
    ...[
      ...keptLines(before, rows),
      ...rows.map(({ store, fault, outcome, counts: { cycles, killed, acknowledged } }) =>
        row([store, fault, outcome, counted(cycles), counted(killed), counted(acknowledged)]),
      ),
    ].toSorted((one, other) => stores.indexOf(storeOf(one)) - stores.indexOf(storeOf(other))),
    "",
  ].join("\n")
