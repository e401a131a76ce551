import { count } from "../grouping/count.ts"
import { everything, type Group, groupedBy, type Keys, orNone } from "../grouping/grouping.ts"
import type { Period } from "../spans/period.ts"
import type { Times } from "../standing/times.ts"
import { summingView } from "../view/summing-view.ts"
import { type Contact, contactsIn, minutesOf } from "./contact.ts"
import { SupportBy, SupportRow } from "./support-row.ts"

/** The period asked about, and what there are rows by: by each in turn when left out. */
export interface SupportOptions extends Period {
  readonly by?: ReadonlyArray<SupportBy> | undefined
}

/** How much support was given within a period, on what, where and by whom. */
export const supportView = summingView({
  name: "support given",
  answers: "How much support was given in a period, on what, where, by whom and in which phase?",
  row: SupportRow,
  parts: (standing, asked: Times & SupportOptions) =>
    groupedBy(contactsIn(standing, asked), asked.by ?? SupportBy.literals, keys).map(partOf),
  alike: ["by", "of"],
  rows: (sums) => sums,
  sortedBy: ["by", "of"],
})

const keys: Keys<SupportBy, Contact> = {
  all: everything,
  area: ({ event }) => (event.type === "SupportRecorded" ? orNone(event.data.areas) : []),
  activity: ({ event }) => (event.type === "SupportRecorded" ? orNone(event.data.activities) : []),
  setting: ({ event }) => (event.type === "SupportRecorded" ? [event.data.setting] : []),
  mode: ({ event }) => (event.type === "SupportRecorded" ? [event.data.mode] : []),
  worker: ({ event }) => [event.data.workerId ?? null],
  team: ({ team }) => [team],
  phase: ({ phase }) => [phase],
}

/** What a missed contact says something of. */
const saidOfMissed: ReadonlySet<SupportBy> = new Set(["all", "worker", "team", "phase"])

/** What one episode adds to a row. */
const partOf = ({ by, of, things }: Group<SupportBy, Contact>): SupportRow => {
  const given = things.filter(({ event }) => event.type === "SupportRecorded")
  const paused = given.filter(({ onPausedDay }) => onPausedDay)
  return {
    by,
    of,
    episodes: 1,
    contacts: given.length,
    minutes: totalMinutes(things),
    missed: saidOfMissed.has(by) ? count(things, isMissed) : null,
    contactsOnPausedDays: paused.length,
    minutesOnPausedDays: totalMinutes(paused),
  }
}

const isMissed = ({ event }: Contact): boolean => event.type === "SupportMissed"

const totalMinutes = (contacts: ReadonlyArray<Contact>): number =>
  contacts.reduce((sum, contact) => sum + minutesOf(contact), 0)
