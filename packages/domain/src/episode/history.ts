import { corrected } from "../recording/corrected.ts"
import type { History as HistoryOf } from "../recording/history.ts"
import type { CorrectableBody, EpisodeEvent } from "./events.ts"

/** The events of an episode as they were recorded, newest first: what a state was folded from. */
export type History = HistoryOf<EpisodeEvent>

/** An event that says what happened, as opposed to what was said wrongly before. */
export type FactualEvent = Exclude<EpisodeEvent, { readonly type: "Amended" | "Withdrawn" }>

/**
 * The events as they are to be read: those withdrawn left out, those amended in their latest form
 * at the place where they were first recorded.
 */
export const correctedEvents = (history: History): ReadonlyArray<FactualEvent> =>
  corrected<FactualEvent, CorrectableBody>(history, {
    isCorrecting: (event) => event.type === "Amended" || event.type === "Withdrawn",
    amended: ({ metadata }, to) => ({ ...to, metadata }),
  })
