import { type EventStore, episodeOf, type StoredEntry } from "@str-service/service"
import { everyEntry } from "../every-entry.ts"
import { checkEntry, notBegun, type Progress } from "./check-stream.ts"
import type { KnownPolicies } from "./known-policies.ts"
import { type NamedPolicy, namedPolicies, unknownPolicy } from "./named-policies.ts"

/** What a store holds, and what is wrong with it. */
export interface Verified {
  readonly events: number
  readonly episodes: number
  readonly erased: number
  /** Streams that are no episode's: nothing is known of what they should hold. */
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
  readonly #streams = new Map<string, Progress>()
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
    const episodeId = episodeOf(streamId)
    if (episodeId === null) {
      this.#others.add(streamId)
      return
    }
    const { progress, event, flaws } = checkEntry(entry, this.#streams.get(streamId) ?? notBegun)
    this.#streams.set(streamId, progress)
    if (entry.kind === "event") this.#events += 1
    if (event !== null) this.#policies.take(event)
    for (const flaw of flaws) this.#complain(`episode ${episodeId}, version ${version}: ${flaw}`)
  }

  verified(): Verified {
    const policies = this.#policies.beside(this.#known)
    for (const policy of policies) {
      if (!policy.isKnown) this.#complain(unknownPolicy(policy, this.#known))
    }
    const erased = [...this.#streams.values()].filter(({ isErased }) => isErased).length
    return {
      events: this.#events,
      episodes: this.#streams.size - erased,
      erased,
      otherStreams: this.#others.size,
      policies,
      findings: { count: this.#findings, told: this.#told },
    }
  }

  #complain(message: string): void {
    this.#findings += 1
    if (this.#told.length < mostTold) this.#told.push(message)
  }
}
