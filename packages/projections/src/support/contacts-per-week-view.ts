import * as Schema from "effect/Schema"
import { EpisodePhase } from "../episode/phase.ts"
import { type OpenPhase, phasePeriods } from "../episode/phase-periods.ts"
import { totalDays } from "../spans/chargeable-days.ts"
import { daysWithin, type Period } from "../spans/period.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { summingView } from "../view/summing-view.ts"
import { contactsIn, minutesOf } from "./contact.ts"

const source = "spec, Definition of STR work; Current position (intensive support)"

/** How intensive support was in a phase. */
export const ContactsPerWeek = Schema.Struct({
  phase: column(EpisodePhase, {
    means: "The phase that support was given in; `Referred` is the time before enablement.",
    source,
  }),
  episodes: column(Schema.Natural, {
    means: "The episodes that were in the phase on a day of the period.",
    unit: "episodes",
    source,
  }),
  days: column(Schema.Natural, {
    means:
      "The days of the period that these were in the phase, all together, through the day asked about; paused days are among them.",
    unit: "days",
    source: "domain, Spans and lists, exactly",
  }),
  contacts: column(Schema.Natural, {
    means: "How often support was given on these days.",
    unit: "contacts",
    source: "domain, The episode",
  }),
  minutes: column(Schema.Natural, {
    means: "How long these contacts lasted in all.",
    unit: "minutes",
    source: "domain, The episode",
  }),
  contactsPerWeek: column(Schema.Finite, {
    means: "The contacts for every seven of the days: what a person had in a week, on average.",
    unit: "contacts per week",
    source,
  }),
  minutesPerWeek: column(Schema.Finite, {
    means: "The minutes for every seven of the days.",
    unit: "minutes per week",
    source,
  }),
}).annotate({ identifier: "ContactsPerWeek" })
export type ContactsPerWeek = typeof ContactsPerWeek.Type

/** How often a person was seen in a week, phase by phase. */
export const contactsPerWeekView = summingView({
  name: "contacts per week",
  answers: "How intensive was support in each phase?",
  row: ContactsPerWeek,
  parts: (standing, asked: Times & Period) => phasesIn(standing, asked),
  alike: ["phase"],
  rows: (sums) =>
    openPhases.flatMap((phase) => sums.filter((sum) => sum.phase === phase).map(rowOf)),
  sortedBy: [],
})

const openPhases: ReadonlyArray<OpenPhase> = ["Referred", "InEnablement", "InChargeable"]

/** What one episode, or all of them, come to in a phase. */
type LivedPhase = Readonly<{
  phase: OpenPhase
  episodes: number
  days: number
  contacts: number
  minutes: number
}>

const phasesIn = (standing: Standing, period: Period): ReadonlyArray<LivedPhase> => {
  const periods = phasePeriods(standing)
  const given = contactsIn(standing, period).filter(({ event }) => event.type === "SupportRecorded")
  return periods.flatMap(({ phase, from, to }) => {
    const days = totalDays(daysWithin([{ from, to }], period))
    if (days === 0) return []
    const own = given.filter((contact) => contact.phase === phase)
    return [
      {
        phase,
        episodes: 1,
        days,
        contacts: own.length,
        minutes: own.reduce((sum, contact) => sum + minutesOf(contact), 0),
      },
    ]
  })
}

const rowOf = (lived: LivedPhase): ContactsPerWeek => ({
  ...lived,
  contactsPerWeek: (lived.contacts * 7) / lived.days,
  minutesPerWeek: (lived.minutes * 7) / lived.days,
})
