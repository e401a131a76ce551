import type { EventStore, StoredEntry } from "@str-service/service"
import { unlessAway } from "./writing.ts"

/** A follower that goes on from the last position it was given, whenever the server was away. */
export const startFollowing = (store: EventStore) => {
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
    /** Waits until it was given so many, and gives them. */
    stop: async (count: number): Promise<ReadonlyArray<StoredEntry>> => {
      while (seen.length < count) await Promise.race([following, aMoment()])
      leaving.abort()
      await following
      return seen
    },
  }
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 20))
