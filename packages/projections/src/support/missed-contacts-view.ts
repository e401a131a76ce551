import { type EventOf, latest } from "@str-service/domain"
import { Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { workerOn } from "../episode/worker-on.ts"
import { count } from "../grouping/count.ts"
import type { Period } from "../spans/period.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { column } from "../view/column.ts"
import { episodeView } from "../view/view.ts"
import { contactsIn } from "./contact.ts"

const source = "domain, The episode"
const practice = "references, Practice: a missed contact prompts a review"
const unit = "contacts"

/** The contacts of an episode that were planned within a period and did not happen. */
export const MissedContacts = Schema.Struct({
  episodeId: column(Reference, { means: "The episode." }),
  personId: column(Reference, { means: "The person whom it is about." }),
  workerId: column(Schema.NullOr(Reference), {
    means: "Who held the episode on the day asked about; `null` where nobody did.",
    source,
  }),
  missed: column(Schema.Natural, {
    means: "How often support was planned and did not happen.",
    unit,
    source,
  }),
  didNotAttend: column(Schema.Natural, {
    means: "Of these, those to which the person did not come.",
    unit,
    source,
  }),
  cancelledByPerson: column(Schema.Natural, {
    means: "Of these, those that the person cancelled.",
    unit,
    source,
  }),
  cancelledByService: column(Schema.Natural, {
    means: "Of these, those that the service cancelled.",
    unit,
    source,
  }),
  lastMissedOn: column(Day, { means: "The day of the last of them.", source }),
  sinceLastGiven: column(Schema.Natural, {
    means: "Of these, those on days after the last day of the period on which support was given.",
    unit,
    source,
  }),
  reviewedOn: column(Schema.NullOr(Day), {
    means:
      "The day of the first review on the day of the last one missed, or after it; `null` where none was held by the day asked about.",
    source: practice,
  }),
}).annotate({ identifier: "MissedContacts" })
export type MissedContacts = typeof MissedContacts.Type

/** In which episodes planned support did not happen, why, and whether it was talked about. */
export const missedContactsView = episodeView({
  name: "missed contacts",
  answers: "In which episodes did planned support not happen, and was a review held since?",
  row: MissedContacts,
  rowsOf: (standing, asked: Times & Period) => missedIn(standing, asked),
  sortedBy: ["episodeId"],
})

const missedIn = (standing: Standing, period: Period): ReadonlyArray<MissedContacts> => {
  const { episode, events, on } = standing
  const contacts = contactsIn(standing, period).map(({ event }) => event)
  const missed = contacts.filter(isMissed)
  const [first, ...others] = missed
  if (first === undefined) return []
  const lastMissedOn = others.reduce((last, { data }) => latest(last, data.on), first.data.on)
  const givenOn = contacts.filter((event) => !isMissed(event)).map(({ data }) => data.on)
  const how = (reason: EventOf<"SupportMissed">["data"]["how"]) =>
    count(missed, ({ data }) => data.how === reason)
  return [
    {
      episodeId: episode.episodeId,
      personId: episode.referral.personId,
      workerId: workerOn(events, on),
      missed: missed.length,
      didNotAttend: how("did-not-attend"),
      cancelledByPerson: how("cancelled-by-person"),
      cancelledByService: how("cancelled-by-service"),
      lastMissedOn,
      sinceLastGiven: count(missed, ({ data }) => givenOn.every((day) => day < data.on)),
      reviewedOn: firstReview(standing, lastMissedOn),
    },
  ]
}

const isMissed = (event: { readonly type: string }): event is EventOf<"SupportMissed"> =>
  event.type === "SupportMissed"

const firstReview = ({ episode }: Standing, from: Day): Day | null =>
  episode.record.reviews
    .map(({ on }) => on)
    .filter((day) => day >= from)
    .toSorted()[0] ?? null
