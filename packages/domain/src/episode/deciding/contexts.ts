import type { Day } from "../../calendar/day.ts"
import type { Facts } from "../../policy/facts.ts"
import { evolve } from "../evolve.ts"
import type { FactualEvent } from "../history.ts"
import { type EpisodeState, initialState } from "../state.ts"
import { factsOf } from "./asking.ts"

/** All that an answer of the policy depends on. Equal contexts have the answer they had. */
interface Context {
  /** The day whose policy version answers. */
  readonly versionOn: Day
  /** The day as on which derived facts count. */
  readonly asOf: Day
  readonly facts: Facts
}

/** The contexts of what a history derives from the policy. */
export interface Contexts {
  /** Of the latest eligibility assessment; `null` before a referral. */
  readonly eligibility: Context | null
  /** Of the charging assessment; `null` before chargeable support. */
  readonly charging: Context | null
  /** Of the limits pinned, by the id of the event they are pinned in. */
  readonly pins: ReadonlyMap<string, Context>
}

export const contextsOf = (events: ReadonlyArray<FactualEvent>): Contexts => {
  const pins = new Map<string, Context>()
  let eligibility: Context | null = null
  let charging: Context | null = null
  let state: EpisodeState = initialState
  for (const event of events) {
    state = evolve(state, event)
    if (state.phase === "NotReferred") continue
    const facts = factsOf(state)
    const here = { versionOn: event.data.on, asOf: event.data.on, facts }
    switch (event.type) {
      case "Referred":
        pins.set(event.metadata.eventId, here)
        eligibility = here
        break
      case "FactsRecorded":
        eligibility = { versionOn: state.referral.on, asOf: state.record.factsOn, facts }
        break
      case "EnablementStarted":
        pins.set(event.metadata.eventId, here)
        break
      case "ChargeableStarted":
        pins.set(event.metadata.eventId, here)
        charging = here
        break
    }
  }
  return { eligibility, charging, pins }
}
