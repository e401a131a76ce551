import type { EventStore, StoredEntry } from "@str-service/service"
import { aMoment, unlessAway } from "./away.ts"

export interface Following {
  /** Waits until it was given so many, and gives them. */
  readonly stop: (count: number) => Promise<ReadonlyArray<StoredEntry>>
}

/** A follower that goes on from the last position it was given, whenever the server was away. */
export const startFollowing = (store: EventStore): Following => {
  const seen: Array<StoredEntry> = []
  const leaving = new AbortController()

  const follow = async () => {
    const after = seen.at(-1)?.position
    for await (const batch of store.subscribe({ after, signal: leaving.signal })) {
      seen.push(...batch)
    }
  }
  const followOn = async () => {
    while (!leaving.signal.aborted) await unlessAway(follow)
  }
  const following = followOn()
  following.catch(() => undefined)

  return {
    stop: async (count) => {
      while (seen.length < count) await Promise.race([following, aMoment()])
      leaving.abort()
      await following
      return seen
    },
  }
}
