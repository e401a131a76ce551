import { type Day, dayNumber, dayOfNumber } from "@str-service/domain"
import { stringify } from "csv-stringify/sync"
import { type Draws, drawsOf } from "./draws.ts"

const count = 260

/** The caseload of a service at two times, as spreadsheets. */
interface LegacyCaseloads {
  readonly september: string
  readonly november: string
}

/**
 * The support that a service might have given in September 2012, on the CSS model in house and by
 * external providers, and on the STR model; and what was left of it in November, when external
 * support had gone to SIS, some had ended, some had begun, and more was known. How much of each there
 * is, how long it had gone on and how much of it is unknown is made up to be plausible; no source says.
 */
export const legacyCaseloads = (seed: number): LegacyCaseloads => {
  const draws = drawsOf(seed)
  const september = Array.from({ length: count }, (_, index) =>
    legacyCase(index + 1, "2012-09-14", draws),
  )
  const left = september
    .filter(({ currentProvision }) => currentProvision !== "external-css" && !draws.chance(4))
    .map((one) => (draws.chance(60) ? moreKnown(one, draws) : one))
  const come = Array.from({ length: 6 }, (_, index) =>
    legacyCase(count + index + 1, "2012-11-16", draws),
  )
  return {
    september: asSheet(draws.shuffled(september)),
    november: asSheet(draws.shuffled([...left, ...come])),
  }
}

type LegacyCase = ReturnType<typeof legacyCase>

const asSheet = (cases: ReadonlyArray<LegacyCase>): string =>
  stringify([...cases], { header: true, cast: { boolean: yesOrNo } })

/** What teams found out when they were asked. */
const moreKnown = (one: LegacyCase, draws: Draws): LegacyCase => ({
  ...one,
  expectedNeed: one.expectedNeed === "" ? needOf("in-house-css", draws) : one.expectedNeed,
  furtherSupportNeeded: one.furtherSupportNeeded === "" ? true : one.furtherSupportNeeded,
})

const yesOrNo = (value: boolean): string => (value ? "yes" : "no")

type Provision = "external-css" | "in-house-css" | "in-house-str"

const legacyCase = (place: number, seenOn: Day, draws: Draws) => {
  const provision = draws.weighted({ "external-css": 8, "in-house-css": 11, "in-house-str": 7 })
  const number = String(place).padStart(4, "0")
  const isKnown = (percent: number): boolean => !draws.chance(percent)
  return {
    case_id: `legacy-${number}`,
    person_id: `person-${String(place * 37 + 1000)}`,
    team: teamOf(provision, draws),
    locality: isKnown(2) ? draws.weighted({ "east-kent": 11, "west-kent": 9 }) : "",
    started_on: startOf(provision, seenOn, draws),
    currentProvision: isKnown(1) ? provision : "",
    expectedNeed: isKnown(5) ? needOf(provision, draws) : "",
    furtherSupportNeeded: isKnown(3) ? draws.chance(88) : "",
    inCrisis: isKnown(10) ? draws.chance(provision === "in-house-str" ? 45 : 6) : "",
    section117Aftercare: isKnown(25) ? draws.chance(12) : "",
  }
}

const teamOf = (provision: Provision, draws: Draws): string =>
  provision === "in-house-str"
    ? draws.weighted({ access: 4, recovery: 5, "assertive-outreach": 2, "early-intervention": 3 })
    : draws.weighted({ access: 1, recovery: 9, "assertive-outreach": 3, "early-intervention": 1 })

/** STR was introduced in 2003 and is short; CSS had often gone on for years. */
const startOf = (provision: Provision, seenOn: Day, draws: Draws): Day => {
  const longest = provision === "in-house-str" ? 400 : 365 * 9
  // The lesser of two draws: most support is younger than half of the longest.
  const days = Math.min(draws.whole(0, longest), draws.whole(0, longest))
  return dayOfNumber(dayNumber(seenOn) - days)
}

const needOf = (provision: Provision, draws: Draws): string =>
  draws.weighted(
    provision === "in-house-str"
      ? { "short-term": 9, "long-term": 1 }
      : { "short-term": 3, "long-term": 7 },
  )
