import { type Day, type EpisodeState, phaseOn, recordedEvents } from "@str-service/domain"
import * as Order from "effect/Order"
import { episodeOn } from "../episode/episode-on.ts"
import { breachesOf } from "../limits/breach.ts"
import { limitsOn } from "../limits/limit-standing.ts"
import { run } from "../projection/run.ts"
import { chargeableDays, chargeableWithoutNotice } from "../spans/chargeable-days.ts"
import { spansOf } from "../spans/spans.ts"
import { entries } from "./entries.ts"
import type { EpisodeTimeline, TimelineEntry } from "./episode-timeline.ts"

const byDay = Order.mapInput(Order.String, (entry: TimelineEntry) => entry.on)

/** One episode from its referral through a day; `undefined` when it was not referred by then. */
export const timeline = (state: EpisodeState, through: Day): EpisodeTimeline | undefined => {
  const known = episodeOn(state, through)
  if (known.phase === "NotReferred") return undefined
  return {
    episodeId: known.episodeId,
    personId: known.referral.personId,
    team: known.referral.team,
    through,
    phase: phaseOn(known, through),
    entries: run(entries, recordedEvents(state.history))
      .filter(({ on }) => on <= through)
      .sort(byDay),
    spans: spansOf(known, through),
    chargeableDays: chargeableDays(known, through),
    chargeableWithoutNotice: chargeableWithoutNotice(known, through),
    limits: limitsOn(known, through),
    breaches: breachesOf(known),
  }
}
