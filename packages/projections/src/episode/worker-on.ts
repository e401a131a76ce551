import type { Day, FactualEvent } from "@str-service/domain"

/**
 * Who holds an episode on a day: the worker of the latest assignment on or before it, of two on the
 * same day the one recorded last; `null` before the first.
 *
 * An assignment typed up late counts from its own day, and does not displace a later one.
 */
export const workerOn = (events: Iterable<FactualEvent>, day: Day): string | null => {
  let holding: { readonly on: Day; readonly workerId: string } | null = null
  for (const event of events) {
    if (event.type !== "WorkerAssigned" || event.data.on > day) continue
    if (holding === null || event.data.on >= holding.on) holding = event.data
  }
  return holding === null ? null : holding.workerId
}
