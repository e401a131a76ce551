import { type Day, type EpisodeState, phaseOn, recordedEvents } from "@str-service/domain"
import * as Order from "effect/Order"
import { episodeOn } from "../episode/episode-on.ts"
import { breachesOf } from "../limits/breach.ts"
import { limitsOn } from "../limits/limit-standing.ts"
import { run } from "../projection/run.ts"
import { chargeableIn, firstNoticeOn, untold } from "../spans/chargeable-days.ts"
import { spansThrough } from "../spans/spans.ts"
import { entries } from "./entries.ts"
import type { EpisodeTimeline, TimelineEntry } from "./episode-timeline.ts"

const byDay = Order.mapInput(Order.String, (entry: TimelineEntry) => entry.on)

/** One episode from its referral through a day; `undefined` when it was not referred by then. */
export const timeline = (state: EpisodeState, through: Day): EpisodeTimeline | undefined => {
  const known = episodeOn(state, through)
  if (known.phase === "NotReferred") return undefined
  const spans = spansThrough(known, through)
  const days = chargeableIn(spans)
  return {
    episodeId: known.episodeId,
    personId: known.referral.personId,
    team: known.referral.team,
    through,
    phase: phaseOn(known, through),
    entries: run(entries, recordedEvents(state.history))
      .filter(({ on }) => on <= through)
      .sort(byDay),
    spans,
    chargeableDays: days,
    chargeableWithoutNotice: untold(days, firstNoticeOn(known)),
    limits: limitsOn(known, through),
    breaches: breachesOf(known),
  }
}
