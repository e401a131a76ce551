import { Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import type { Period } from "../spans/period.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { episodeView } from "../view/view.ts"
import { contactsIn } from "./contact.ts"

const source = "domain, Counting time"

/** Support that was given on a day on which it was paused: the note or the pause may be wrong. */
export const SupportOnPausedDay = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  on: column(Day, { means: "The day of the contact, which is a paused one.", source }),
  minutes: column(Schema.Natural, {
    means: "How long the contact lasted.",
    unit: "minutes",
    source: "domain, The episode",
  }),
  workerId: column(Reference, { means: "Who gave the support.", source: "domain, The episode" }),
  eventId: column(Schema.String, { means: "The event to be amended, should it be wrong.", source }),
}).annotate({ identifier: "SupportOnPausedDay" })
export type SupportOnPausedDay = typeof SupportOnPausedDay.Type

/** Which contacts fell on paused days. They are accepted, and looked into. */
export const supportOnPausedDaysView = episodeView({
  name: "support on paused days",
  answers: "Which support was given on days on which it was paused?",
  row: SupportOnPausedDay,
  rowsOf: (standing, asked: Times & Period) => onPausedDays(standing, asked),
  sortedBy: ["episodeId", "on", "eventId"],
})

const onPausedDays = (standing: Standing, period: Period): ReadonlyArray<SupportOnPausedDay> =>
  contactsIn(standing, period).flatMap(({ event, onPausedDay }) =>
    event.type === "SupportRecorded" && onPausedDay
      ? [
          {
            episodeId: standing.episode.episodeId,
            personId: standing.episode.referral.personId,
            on: event.data.on,
            minutes: event.data.minutes,
            workerId: event.data.workerId,
            eventId: event.metadata.eventId,
          },
        ]
      : [],
  )
