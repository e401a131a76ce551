/** What became of a law of the conformance kit on a store. */
export interface LawRow {
  readonly law: string
  readonly store: string
  readonly outcome: string
}

/** What became of a fault of a store, and what was counted. */
export interface FaultRow {
  readonly store: string
  /** The version of its server or library: `15.14`. */
  readonly version: string
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

export const lawsPart = (
  rows: ReadonlyArray<LawRow>,
  versions: Readonly<Record<string, string>>,
): string => {
  const byLaw = Map.groupBy(rows, ({ law }) => law)
  const outcome = (law: string, store: string) =>
    byLaw.get(law)?.find((found) => found.store === store)?.outcome ?? "not run"
  return [
    "## The conformance kit",
    "",
    `Each law of \`@str-service/testing\`, on each store: with ${inWords(versions)}.`,
    "",
    row(["law", ...stores]),
    row(["---", ...stores.map(() => "---")]),
    ...[...byLaw.keys()].map((law) => row([law, ...stores.map((store) => outcome(law, store))])),
    "",
  ].join("\n")
}

const inWords = (versions: Readonly<Record<string, string>>): string =>
  new Intl.ListFormat("en-GB").format(
    Object.entries(versions).map(([store, version]) => `${store} ${version}`),
  )

/** The lines of a part that are of other stores than those that were run anew, or of other versions. */
const keptLines = (before: string, rows: ReadonlyArray<FaultRow>): ReadonlyArray<string> =>
  before.split("\n").filter((line) => {
    const [store, version] = cellsOf(line)
    return (
      stores.includes(store) &&
      rows.every((anew) => anew.store !== store || anew.version !== version)
    )
  })

const cellsOf = (line: string): readonly [store: string, version: string] => {
  const [store = "", version = ""] = line.replace(/^\| /u, "").split(" | ")
  return [store, version]
}

const inOrder = (one: string, other: string): number => {
  const [[store, version], [otherStore, otherVersion]] = [cellsOf(one), cellsOf(other)]
  return (
    stores.indexOf(store) - stores.indexOf(otherStore) ||
    version.localeCompare(otherVersion, "en", { numeric: true })
  )
}

export const faultsPart = (rows: ReadonlyArray<FaultRow>, before: string): string =>
  [
    faultsHeading,
    "After each cycle, or at the end of all, everything acknowledged was there once, at its version, streams",
    "had no gaps, and each command was there whole or not at all.",
    "",
    row(["store", "version", "fault", "outcome", "cycles", "killed", "appends acknowledged"]),
    row(["---", "---", "---", "---", "---:", "---:", "---:"]),
    ...[
      ...keptLines(before, rows),
      ...rows.map(({ store, version, fault, outcome, counts: { cycles, killed, acknowledged } }) =>
        row([store, version, fault, outcome, ...[cycles, killed, acknowledged].map(counted)]),
      ),
    ].toSorted(inOrder),
    "",
  ].join("\n")
