import type { EpisodeCommand, Policies } from "@str-service/domain"
import * as Result from "effect/Result"
import { decodeEvent, episodeOf } from "../events/event-codec.ts"
import type { EventStore } from "../store/event-store.ts"
import type { Position, StoredEntry } from "../store/stored.ts"
import { referralIn, withStanding } from "./fill-facts.ts"
import { courseEventTypes, type EpisodesOfPerson, PersonIndex } from "./person-index.ts"

/** The index of persons over a store: it reads what is new each time it is asked. */
export class Persons {
  readonly #store: EventStore
  readonly #index = new PersonIndex()
  #reached: Position | undefined
  #reading: Promise<void> = Promise.resolve()

  constructor(store: EventStore) {
    this.#store = store
  }

  async episodesOf(personId: string): Promise<EpisodesOfPerson> {
    await this.#catchUp()
    return this.#index.episodesOf(personId)
  }

  /**
   * The command with what is known of the person, for one that says something of a referral.
   *
   * It is what the store showed a moment before the decision. Two referrals of one person that are
   * decided at the same moment, in two episodes, do not see each other: episodes are streams of their
   * own, and no store locks two. The view of overlapping episodes shows such a pair.
   */
  async fill(command: EpisodeCommand, policies: Policies): Promise<EpisodeCommand> {
    const referral = referralIn(command)
    if (referral === null) return command
    await this.#catchUp()
    const { episodeId } = command.metadata
    const standing = this.#index.standing(referral.personId, referral.on, episodeId)
    return withStanding(command, standing, policies)
  }

  /** One reads at a time; who asks meanwhile waits, and then reads what came since. */
  #catchUp(): Promise<void> {
    const reading = this.#reading.catch(() => undefined).then(() => this.#readOn())
    this.#reading = reading
    return reading
  }

  async #readOn(): Promise<void> {
    for await (const batch of this.#store.readAll(this.#reached)) {
      for (const entry of batch) this.#take(entry)
      this.#reached = batch.at(-1)?.position ?? this.#reached
    }
  }

  #take(entry: StoredEntry): void {
    const episodeId = episodeOf(entry.streamId)
    if (episodeId === null) return
    if (entry.kind === "tombstone") this.#index.bury(episodeId)
    else if (courseEventTypes.has(entry.type)) {
      this.#index.apply(Result.getOrThrow(decodeEvent(entry)))
    }
  }
}
