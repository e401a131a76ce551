import { daysBetween } from "@str-service/domain"
import { Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import { column } from "../view/column.ts"
import { gatheringView } from "../view/gathering-view.ts"
import { byPerson } from "./by-person.ts"

const source = "domain, Across episodes"

/** An enablement of a person who had one before. */
export const SecondEnablement = Schema.Struct({
  personId: column(Reference, { means: "The person." }),
  episodeId: column(Reference, { means: "The episode of the later enablement." }),
  startedOn: column(Day, { means: "The first day of the later enablement.", source }),
  number: column(Schema.Natural, {
    means: "Which enablement of the person it is: 2 for the second.",
    unit: "enablements",
    source,
  }),
  previousEpisodeId: column(Reference, {
    means: "The episode of the enablement that started last before it.",
    source,
  }),
  previousStartedOn: column(Day, { means: "The first day of that one.", source }),
  previousEndedOn: column(Day, {
    means: "The last free day of that one; while it goes on, the day asked about.",
    source,
  }),
  daysSince: column(Schema.Int, {
    means:
      "The first day of the later one minus the last free day of the one before: 0 or negative where they share a day.",
    unit: "days",
    source,
  }),
}).annotate({ identifier: "SecondEnablement" })
export type SecondEnablement = typeof SecondEnablement.Type

/** Persons who had more than one free period, whatever a policy says of that. */
export const secondEnablementsView = gatheringView({
  name: "second enablements",
  answers: "Who had enablement before, and how long before?",
  row: SecondEnablement,
  gathered: (standing) => enablementsOf(standing),
  rows: (enablements) => byPerson(enablements).flatMap((own) => own.flatMap(afterTheOneBefore)),
  sortedBy: ["personId", "number"],
})

type Enablement = ReturnType<typeof enablementsOf>[number]

const enablementsOf = ({ episode, on }: Standing) =>
  spansThrough(episode, on)
    .filter(({ kind }) => kind === "free")
    .map(({ from, to }) => ({
      personId: episode.referral.personId,
      episodeId: episode.episodeId,
      from,
      to,
    }))

const afterTheOneBefore = (
  { personId, episodeId, from }: Enablement,
  place: number,
  own: ReadonlyArray<Enablement>,
): ReadonlyArray<SecondEnablement> => {
  const previous = own[place - 1]
  return previous === undefined
    ? []
    : [
        {
          personId,
          episodeId,
          startedOn: from,
          number: place + 1,
          previousEpisodeId: previous.episodeId,
          previousStartedOn: previous.from,
          previousEndedOn: previous.to,
          daysSince: daysBetween(previous.to, from),
        },
      ]
}
