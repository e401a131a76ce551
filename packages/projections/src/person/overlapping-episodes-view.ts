import { Day, Reference } from "@str-service/domain/schemas"
import * as Schema from "effect/Schema"
import { chargeableIn, totalDays } from "../spans/chargeable-days.ts"
import { daysIn, daysInBoth, daysWithin, type Period } from "../spans/period.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import { column } from "../view/column.ts"
import { gatheringView } from "../view/gathering-view.ts"
import { byPerson } from "./by-person.ts"

const source = "domain, Across episodes"

/** Two episodes of one person that were open on the same days. */
export const OverlappingEpisodes = Schema.Struct({
  personId: column(Reference, { means: "The person who has both episodes." }),
  episodeId: column(Reference, {
    means: "The episode referred first; of two referred on one day, the first by its id as text.",
    source,
  }),
  otherEpisodeId: column(Reference, { means: "The other episode.", source }),
  from: column(Day, {
    means:
      "The first day on which both were open. An episode is open from the day of its referral through the day of its closing.",
    source,
  }),
  to: column(Day, {
    means: "The last day on which both were open, through the day asked about.",
    source,
  }),
  days: column(Schema.Natural, {
    means: "The days on which both were open, both end days among them.",
    unit: "days",
    source,
  }),
  daysChargeableTwice: column(Schema.Natural, {
    means: "Of these, the days that may be charged for in both.",
    unit: "days",
    source: "domain, Spans and lists, exactly",
  }),
}).annotate({ identifier: "OverlappingEpisodes" })
export type OverlappingEpisodes = typeof OverlappingEpisodes.Type

/** Persons whose episodes overlap, pair by pair. */
export const overlappingEpisodesView = gatheringView({
  name: "overlapping episodes",
  answers: "Who has episodes that were open on the same days?",
  row: OverlappingEpisodes,
  gathered: (standing) => [openPeriod(standing)],
  rows: (open) =>
    byPerson(open).flatMap((episodes) =>
      episodes.flatMap((one, place) =>
        episodes.slice(place + 1).flatMap((other) => overlap(one, other)),
      ),
    ),
  sortedBy: ["personId", "episodeId", "otherEpisodeId"],
})

interface OpenPeriod extends Period {
  readonly personId: string
  readonly episodeId: string
  readonly chargeable: ReadonlyArray<Period>
}

const openPeriod = ({ episode, on }: Standing): OpenPeriod => ({
  personId: episode.referral.personId,
  episodeId: episode.episodeId,
  from: episode.referral.on,
  to: episode.phase === "Closed" ? episode.closing.on : on,
  chargeable: chargeableIn(spansThrough(episode, on)),
})

const overlap = (one: OpenPeriod, other: OpenPeriod): ReadonlyArray<OverlappingEpisodes> => {
  const both = daysInBoth(one, other)
  return both === undefined
    ? []
    : [
        {
          personId: one.personId,
          episodeId: one.episodeId,
          otherEpisodeId: other.episodeId,
          ...both,
          days: daysIn(both),
          daysChargeableTwice: totalDays(
            one.chargeable.flatMap((period) => daysWithin(other.chargeable, period)),
          ),
        },
      ]
}
