import { StoreError } from "@str-service/service"
import { type Found, isBurial, isCommand, versionAfter } from "./entries.ts"
import type { Journal } from "./journal.ts"
import type { Burial, Command } from "./message.ts"

/** A stream from one of its places on. */
export interface Chain {
  readonly commands: ReadonlyArray<Found<Command>>
  /** The version of its last event. */
  readonly version: number
  readonly burial: Found<Burial> | null
}

/** Where the last command that is known of a stream begins and ends. */
interface LastKnown {
  readonly begins: number
  readonly ends: number
}

/**
 * Streams as chains: each message says at which version the next one's place is.
 *
 * Of each stream the last command that was seen is remembered, so that reading goes on from there; that
 * it is still there is asked each time.
 */
export class Streams {
  readonly #journal: Journal
  readonly #known = new Map<string, LastKnown>()

  constructor(journal: Journal) {
    this.#journal = journal
  }

  /** A stream at least from the version after `after` on. */
  async read(streamId: string, after: number): Promise<Chain> {
    const known = this.#known.get(streamId)
    const chain =
      known !== undefined && known.ends <= after
        ? await this.#readFrom(streamId, known.begins)
        : null
    const read = chain ?? (await this.#readFrom(streamId, 0))
    const last = read?.commands.at(-1)
    if (last !== undefined) this.learn(last)
    return read ?? { commands: [], version: 0, burial: null }
  }

  /** Whether the last command of a stream that is known is there, and ends at a version. */
  async isKnownToEndAt(streamId: string, version: number): Promise<boolean> {
    const known = this.#known.get(streamId)
    if (known?.ends !== version) return false
    const found = await this.#journal.at({ streamId, version: known.begins })
    return found !== null && isCommand(found) && versionAfter(found) === version
  }

  /** Remembers a command, as the last of its stream. */
  learn(found: Found<Command>): void {
    const { streamId, version } = found.place
    this.#known.delete(streamId)
    this.#known.set(streamId, { begins: version, ends: versionAfter(found) })
    const [oldest] = this.#known.keys()
    if (this.#known.size > mostKnown && oldest !== undefined) this.#known.delete(oldest)
  }

  /** The chain from a place on; `null` when nothing is there. */
  async #readFrom(streamId: string, begins: number): Promise<Chain | null> {
    const commands: Array<Found<Command>> = []
    for await (const found of this.#messagesFrom(streamId, begins)) {
      if (!isCommand(found)) return await this.#buried(found, commands)
      commands.push(found)
    }
    const last = commands.at(-1)
    return last === undefined ? null : { commands, version: versionAfter(last), burial: null }
  }

  /**
   * Messages, each at the place that the one ahead of it says, up to one that is no command. Several
   * places are asked for at once, for it is not known where the next command begins; the more of them
   * were of use, the more next time.
   */
  async *#messagesFrom(streamId: string, begins: number): AsyncGenerator<Found, void, undefined> {
    let version = begins
    for (let width = begins === 0 ? widthAtFirst : 2; ; ) {
      const from = version
      const places = Array.from({ length: width }, (_, offset) => from + offset)
      const found = await Promise.all(
        places.map((place) => this.#journal.at({ streamId, version: place })),
      )
      let used = 0
      while (version - from < width) {
        const next = found[version - from] ?? null
        if (next === null) return
        yield next
        if (!isCommand(next)) return
        version = versionAfter(next)
        used += 1
      }
      width = Math.min(2 * used, widthAtMost)
    }
  }

  async #buried(found: Found, commands: ReadonlyArray<Found<Command>>): Promise<Chain> {
    const burial = found.message.kind === "blank" ? await this.#burialOf(found) : found
    if (!isBurial(burial)) {
      throw new StoreError("damaged", `The tombstone of ${found.place.streamId} is gone.`)
    }
    this.#known.delete(found.place.streamId)
    return { commands, version: burial.place.version, burial }
  }

  async #burialOf(blank: Found): Promise<Found> {
    if (blank.message.kind !== "blank") return blank
    const { streamId } = blank.place
    return (await this.#journal.at({ streamId, version: blank.message.buriedAt })) ?? blank
  }
}

const mostKnown = 10_000

const widthAtFirst = 8

const widthAtMost = 64
