import { type CommandOf, codesOf, type Day, vocabularies } from "@str-service/domain"
import { workingDaysBetween } from "../calendar/working-days.ts"
import type { Random } from "../random.ts"
import type { Pause } from "./pauses.ts"
import type { Roster } from "./roster.ts"
import { type Supported, workerOn } from "./supported.ts"

/** In how many of a hundred working days there is a contact: intensive at first. */
const frequency = { enablement: 52, chargeable: 24 }

/** Contacts with the person, those that came to nothing among them, typed up when there is time. */
export const writeContacts = (
  supported: Supported,
  roster: Roster,
  pauses: ReadonlyArray<Pause>,
): void => {
  const { random, course } = supported
  const { startsOn, chargeableOn, endsOn } = course
  for (const on of workingDaysBetween(startsOn, endsOn)) {
    const isFree = chargeableOn === null || on < chargeableOn
    const isPaused = pauses.some((pause) => pause.from <= on && on < pause.resumedOn)
    const expected = frequency[isFree ? "enablement" : "chargeable"]
    if (random.chance(isPaused ? 2 : expected)) writeContact(supported, roster, on)
  }
}

const writeContact = (supported: Supported, roster: Roster, on: Day): void => {
  const { random, referral, diary } = supported
  const usual = workerOn(supported, on)
  const workerId = random.chance(6) ? roster.standIn(referral.team, usual, on) : usual
  const writing = { on, by: workerId, lag: daysUntilTypedUp(random), inTheAfternoon: true }
  if (random.chance(8)) {
    const how = random.weighted({
      "did-not-attend": 55,
      "cancelled-by-person": 33,
      "cancelled-by-service": 12,
    })
    diary.write({ type: "RecordMissedSupport", data: { on, how, workerId } }, writing)
  } else {
    const sentTwice = random.chance(0.15)
    const data = { on, ...supportGiven(random), workerId }
    diary.write({ type: "RecordSupport", data }, { ...writing, sentTwice })
  }
}

const daysUntilTypedUp = (random: Random): number => {
  const manner = random.weighted({ "same day": 74, soon: 19, late: 5, "very late": 2 })
  if (manner === "same day") return 0
  if (manner === "soon") return random.whole(1, 3)
  return manner === "late" ? random.whole(4, 14) : random.whole(15, 45)
}

type Given = Omit<CommandOf<"RecordSupport">["data"], "on" | "workerId">

const supportGiven = (random: Random): Given => {
  const mode = random.weighted({ "face-to-face": 74, telephone: 20, written: 5, video: 1 })
  const isMeeting = mode === "face-to-face"
  return {
    minutes: isMeeting ? 15 * random.around(2, 4, 12) : 5 * random.around(1, 3, 9),
    mode,
    setting: settingOf(random, isMeeting),
    areas: random.some(codesOf(vocabularies.supportAreas), 1, 3),
    activities: random.some(codesOf(vocabularies.activities), 1, 2),
  }
}

const settingOf = (random: Random, isMeeting: boolean): string =>
  isMeeting
    ? random.weighted({
        home: 46,
        community: 38,
        hospital: 5,
        "statutory-service": 7,
        "non-statutory-service": 4,
      })
    : "home"
