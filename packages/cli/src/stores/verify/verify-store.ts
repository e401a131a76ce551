import type { EventStore, StoredEntry } from "@str-service/service"
import { everyEntry } from "../every-entry.ts"
import { type Thing, thingIn } from "../things.ts"
import { checkEntry, notBegun, type Progress } from "./check-stream.ts"
import type { KnownPolicies } from "./known-policies.ts"
import { type NamedPolicy, namedPolicies, unknownPolicy } from "./named-policies.ts"

/** What a store holds, and what is wrong with it. */
export interface Verified {
  readonly events: number
  readonly episodes: number
  readonly workers: number
  /** Streams of which a tombstone is left, by what they were of. */
  readonly erased: Readonly<Record<"episodes" | "workers", number>>
  /** Streams that are neither an episode's nor a worker's: nothing is known of what they should hold. */
  readonly otherStreams: number
  readonly policies: ReadonlyArray<NamedPolicy>
  readonly findings: { readonly count: number; readonly told: ReadonlyArray<string> }
}

/** A store may be wrong in every event: so many findings are told one by one. */
const mostTold = 1000

/**
 * Reads all of a store and looks whether versions follow one another without gaps, every event can be
 * read and says what its row says, nothing follows an erasure, and every version of a policy that
 * events name is at hand and says what it said.
 */
export const verifyStore = async (store: EventStore, known: KnownPolicies): Promise<Verified> => {
  const verifying = new Verifying(known)
  for await (const batch of everyEntry(store)) for (const entry of batch) verifying.take(entry)
  return verifying.verified()
}

class Verifying {
  readonly #known: KnownPolicies
  readonly #streams = {
    episode: new Map<string, Progress>(),
    worker: new Map<string, Progress>(),
  }
  readonly #others = new Set<string>()
  readonly #policies = namedPolicies()
  readonly #told: Array<string> = []
  #findings = 0
  #events = 0

  constructor(known: KnownPolicies) {
    this.#known = known
  }

  take(entry: StoredEntry): void {
    const { streamId, version } = entry
    const thing = thingIn(streamId)
    if (thing === null) {
      this.#others.add(streamId)
      return
    }
    const streams = this.#streams[thing.kind]
    const before = streams.get(thing.id) ?? notBegun
    const { progress, event, flaws } = checkEntry(thing, entry, before)
    streams.set(thing.id, progress)
    if (entry.kind === "event") this.#events += 1
    if (event !== null) this.#policies.take(event)
    for (const flaw of flaws)
      this.#complain(`${thing.kind} ${thing.id}, version ${version}: ${flaw}`)
  }

  verified(): Verified {
    const policies = this.#policies.beside(this.#known)
    for (const policy of policies) {
      if (!policy.isKnown) this.#complain(unknownPolicy(policy, this.#known))
    }
    return {
      events: this.#events,
      episodes: this.#standing("episode"),
      workers: this.#standing("worker"),
      erased: {
        episodes: this.#streams.episode.size - this.#standing("episode"),
        workers: this.#streams.worker.size - this.#standing("worker"),
      },
      otherStreams: this.#others.size,
      policies,
      findings: { count: this.#findings, told: this.#told },
    }
  }

  /** How many have not been erased. */
  #standing(kind: Thing["kind"]): number {
    return [...this.#streams[kind].values()].filter(({ isErased }) => !isErased).length
  }

  #complain(message: string): void {
    this.#findings += 1
    if (this.#told.length < mostTold) this.#told.push(message)
  }
}
