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

const introduction = `# What was tried of each store

Written by \`npx pnpm@12 stores:table\`, which runs all of it; with \`STR_LONG=1\` fifty cycles of each
fault. Not written by hand.

## The conformance kit

Each law of \`@str-service/testing\`, on each store.
`

const faultsIntroduction = `
## Faults

After each cycle, or at the end of all, everything acknowledged was there once, at its version, streams
had no gaps, and each command was there whole or not at all.
`

const row = (cells: ReadonlyArray<string | number>): string => `| ${cells.join(" | ")} |`

const whole = new Intl.NumberFormat("en-GB")

const counted = (count: number | undefined): string =>
  count === undefined ? "" : whole.format(count)

/** The page of the documentation. */
export const pageOf = ({
  laws,
  faults,
}: {
  readonly laws: ReadonlyArray<LawRow>
  readonly faults: ReadonlyArray<FaultRow>
}): string => {
  const byLaw = Map.groupBy(laws, ({ law }) => law)
  const outcome = (law: string, store: string) =>
    byLaw.get(law)?.find((found) => found.store === store)?.outcome ?? "not run"
  return [
    introduction,
    row(["law", ...stores]),
    row(["---", ...stores.map(() => "---")]),
    ...[...byLaw.keys()].map((law) => row([law, ...stores.map((store) => outcome(law, store))])),
    faultsIntroduction,
    row(["store", "fault", "outcome", "cycles", "killed", "appends acknowledged"]),
    row(["---", "---", "---", "---:", "---:", "---:"]),
    ...[...faults]
      .toSorted((one, other) => placeOf(one) - placeOf(other))
      .map(({ store, fault, outcome: came, counts: { cycles, killed, acknowledged } }) =>
        row([store, fault, came, counted(cycles), counted(killed), counted(acknowledged)]),
      ),
    "",
  ].join("\n")
}

const placeOf = ({ store }: FaultRow): number => stores.indexOf(store)
