import type { KnownEpisode } from "@str-service/domain"
import { columns, faint, section } from "./page.ts"
import { type Group, grouped } from "./tally.ts"

const phases: Readonly<Record<KnownEpisode["phase"], string>> = {
  Referred: "referred",
  InEnablement: "in enablement",
  InChargeable: "in chargeable support",
  Closed: "closed",
}

/** Where the episodes stand at the end of the two years, and how those that are closed ended. */
export const standing = (known: ReadonlyArray<KnownEpisode>): string =>
  section(
    "Where the episodes stand",
    columns(
      [
        ...grouped(known, ({ phase }) => phases[phase]).map(countRow),
        ["", "", ""],
        ...grouped(known, closingReason)
          .filter(({ key }) => key !== null)
          .map(closingRow),
        ["", "", ""],
        ...breaches(known),
      ],
      [6, 34],
      [0],
    ),
  )

const countRow = ({ key, things }: Group<string, unknown>) => [String(things.length), key, ""]

const closingReason = (state: KnownEpisode): string | null =>
  state.phase === "Closed" ? state.closing.reason : null

const closingRow = ({ key, things }: Group<string | null, KnownEpisode>) => {
  const outcomes = grouped(things, (state) =>
    state.phase === "Closed" ? state.closing.outcome : "",
  )
  const followed = outcomes.map(
    ({ key: outcome, things: { length } }) => `${length} ${spoken(outcome)}`,
  )
  return [String(things.length), `closed: ${spoken(key ?? "")}`, faint(followed.join(", "))]
}

const spoken = (code: string): string => (code === "sis" ? "SIS" : code.replaceAll("-", " "))

/** How often each limit was exceeded, corrections counted. */
const breaches = (known: ReadonlyArray<KnownEpisode>) =>
  grouped(
    known.flatMap(({ record }) => record.breaches),
    ({ limit }) => limit,
  ).map(({ key, things }) => [String(things.length), `exceeded the limit ${key}`, ""])
