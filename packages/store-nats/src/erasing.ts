import type { Found } from "./entries.ts"
import type { Journal } from "./journal.ts"
import type { Burial } from "./message.ts"

/**
 * Erases the commands of a stream that was buried, the last one first, each as soon as a blank keeps
 * its place taken: an append that began long ago must never find it free. What an interrupted erasure
 * left is erased: the commands ahead of the first blank, and perhaps the one that the blank covers.
 */
export const eraseBuried = async (journal: Journal, burial: Found<Burial>): Promise<void> => {
  const { streamId, version: buriedAt } = burial.place
  const left: Array<Found> = []
  let next = await journal.at({ streamId, version: 0 })
  while (next?.message.kind === "command") {
    left.push(next)
    const version = next.place.version + next.message.events.length
    next = await journal.at({ streamId, version })
  }
  if (next?.message.kind === "blank") await journal.erase(next.message.was)
  for (const command of left.toReversed()) {
    const { sequence: was } = command
    await journal.cover(command, { kind: "blank", buriedAt, was })
    await journal.erase(was)
  }
}
