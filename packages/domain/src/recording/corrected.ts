import { type History, newestFirst } from "./history.ts"

interface Recorded {
  readonly metadata: { readonly eventId: string }
}

/** An event that says how another is to be read, or that it is to be read as never recorded. */
type Correcting<Body> = Recorded &
  (
    | {
        readonly type: "Amended"
        readonly data: { readonly target: string; readonly event: Body }
      }
    | { readonly type: "Withdrawn"; readonly data: { readonly target: string } }
  )

/** How the events of one kind of stream are told apart, and amended. */
interface Reading<Fact, Body> {
  readonly isCorrecting: (event: Fact | Correcting<Body>) => event is Correcting<Body>
  readonly amended: (event: Fact, to: Body) => Fact
}

/**
 * The events as they are to be read: those withdrawn left out, those amended in their latest form at
 * the place where they were first recorded.
 */
export const corrected = <Fact extends Recorded, Body>(
  history: History<Fact | Correcting<Body>>,
  reading: Reading<Fact, Body>,
): ReadonlyArray<Fact> => {
  const events: Array<Fact> = []
  for (let link = history; link !== null; link = link.before) {
    const { event } = link
    if (reading.isCorrecting(event)) return readCorrected(history, reading)
    events.push(event)
  }
  return events.reverse()
}

const readCorrected = <Fact extends Recorded, Body>(
  history: History<Fact | Correcting<Body>>,
  { isCorrecting, amended }: Reading<Fact, Body>,
): ReadonlyArray<Fact> => {
  const amendments = new Map<string, Body>()
  const withdrawn = new Set<string>()
  const events: Array<Fact> = []
  for (const event of newestFirst(history)) {
    if (!isCorrecting(event)) {
      const { eventId } = event.metadata
      if (withdrawn.has(eventId)) continue
      const to = amendments.get(eventId)
      events.push(to === undefined ? event : amended(event, to))
    } else if (event.type === "Withdrawn") withdrawn.add(event.data.target)
    else if (!amendments.has(event.data.target)) {
      amendments.set(event.data.target, event.data.event)
    }
  }
  return events.reverse()
}
