import type { Day } from "@str-service/domain"
import * as Order from "effect/Order"

/** Something of an episode that begins on a day. */
interface Begun {
  readonly personId: string
  readonly episodeId: string
  readonly from: Day
}

/** What belongs to each person, by its first day, and by episode as text on one day. */
export const byPerson = <Thing extends Begun>(
  things: Iterable<Thing>,
): ReadonlyArray<ReadonlyArray<Thing>> => {
  const persons = new Map<string, Array<Thing>>()
  for (const thing of things) {
    const known = persons.get(thing.personId)
    if (known === undefined) persons.set(thing.personId, [thing])
    else known.push(thing)
  }
  return [...persons.values()].map((own) => own.sort(byBeginning))
}

const byBeginning = Order.combineAll([
  Order.mapInput(Order.String, (thing: Begun) => thing.from),
  Order.mapInput(Order.String, (thing: Begun) => thing.episodeId),
])
