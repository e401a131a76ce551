import {
  AckPolicy,
  type Consumer,
  DeliverPolicy,
  type JetStreamClient,
  type JetStreamManager,
} from "@nats-io/jetstream"
import { nanos } from "@nats-io/transport-node"
import { StoreError } from "@str-service/service"
import type { Found } from "./entries.ts"
import { isNobodyThere, isOtherStream, isRefused, isTaken } from "./faults.ts"
import { decode, encode, type Message } from "./message.ts"
import { patiently } from "./patience.ts"
import { type Place, placeOf, subjectOf } from "./subjects.ts"

export interface JournalOptions {
  readonly streams: JetStreamManager
  readonly publisher: JetStreamClient
  /** The stream's name. */
  readonly name: string
  /** For how long to wait for an answer, in milliseconds. */
  readonly answerTimeout: number
  /** The longest message that the server takes, in bytes. */
  readonly longest: () => number
}

/**
 * One stream of JetStream as a journal of messages, each at a place of its own. What is read is read
 * from the leader of the stream's replicas, who has whatever was acknowledged.
 */
export class Journal {
  readonly #options: JournalOptions

  constructor(options: JournalOptions) {
    this.#options = options
  }

  /** What takes a place; `null` when nothing does. */
  at(place: Place): Promise<Found | null> {
    return this.#found({ last_by_subj: subjectOf(this.#options.name, place) })
  }

  /** The message at a sequence; `null` when there is none any more. */
  numbered(sequence: number): Promise<Found | null> {
    return this.#found({ seq: sequence })
  }

  /** The sequence of the last message; 0 when there was none. */
  async end(): Promise<number> {
    const { streams, name, answerTimeout } = this.#options
    const { state } = await patiently(answerTimeout, () => streams.streams.info(name))
    return state.last_seq
  }

  /** Takes a place that nothing takes yet, and gives the message's sequence; `null` when it is taken. */
  take(place: Place, message: Message): Promise<number | null> {
    return this.#publish(place, message, 0)
  }

  /** Puts a message in front of the one that takes the place; nothing when another was put there. */
  async cover(covered: Found, message: Message): Promise<void> {
    await this.#publish(covered.place, message, covered.sequence)
  }

  /** Erases the message at a sequence, if it is still there. */
  async erase(sequence: number): Promise<void> {
    const { streams, name, answerTimeout } = this.#options
    try {
      await patiently(answerTimeout, () => streams.streams.deleteMessage(name, sequence))
    } catch (error) {
      // What it says where there is nothing to erase differs from version to version.
      if (!isRefused(error) || (await this.numbered(sequence)) !== null) throw error
    }
  }

  /** A reader of all messages from a sequence on; servers forget it when it is not used for a while. */
  async readerFrom(sequence: number): Promise<Consumer> {
    const { streams, publisher, name, answerTimeout } = this.#options
    const made = await patiently(answerTimeout, () =>
      streams.consumers.add(name, {
        ack_policy: AckPolicy.None,
        deliver_policy: DeliverPolicy.StartSequence,
        opt_start_seq: sequence,
        inactive_threshold: nanos(60_000),
        mem_storage: true,
        num_replicas: 1,
      }),
    )
    return publisher.consumers.getConsumerFromInfo(made)
  }

  async #found(
    query: { readonly last_by_subj: string } | { readonly seq: number },
  ): Promise<Found | null> {
    const { streams, name, answerTimeout } = this.#options
    const message = await patiently(answerTimeout, () => streams.streams.getMessage(name, query))
    return message === null ? null : foundIn(message.subject, message.seq, message.string())
  }

  /**
   * Publishes once. It is tried again only where nobody was there to take it, or where it was refused
   * for the sake of another that is not decided yet: whoever gets no answer does not know.
   */
  async #publish(place: Place, message: Message, expected: number): Promise<number | null> {
    const { publisher, name, answerTimeout, longest } = this.#options
    const payload = Buffer.from(encode(message), "utf8")
    if (payload.length > longest()) {
      throw new StoreError(
        "invalid",
        `The append has ${payload.length} bytes, and the server takes ${longest()}. Append less at once, or raise its max_payload.`,
      )
    }
    const publish = async (): Promise<number | null> => {
      try {
        const { seq } = await publisher.publish(subjectOf(name, place), payload, {
          timeout: answerTimeout,
          // Where another stream has come to have the subjects, erasure would never reach the message.
          expect: { streamName: name, lastSubjectSequence: expected },
        })
        return seq
      } catch (error) {
        if (isTaken(error) && (await this.#isOther(place, expected))) return null
        if (isOtherStream(error)) throw gone(name, error)
        throw error
      }
    }
    return await patiently(
      answerTimeout,
      publish,
      (error) => isNobodyThere(error) || isTaken(error),
    )
  }

  /** Whether another message has come to a place than the one at a sequence; 0 where there was none. */
  async #isOther(place: Place, sequence: number): Promise<boolean> {
    return ((await this.at(place))?.sequence ?? 0) !== sequence
  }
}

const gone = (name: string, cause: unknown) =>
  new StoreError(
    "damaged",
    `The stream ${name} is gone, and another has its subjects; nothing was stored there. Bring it back under its name from a backup, and open the store again.`,
    { cause },
  )

export const foundIn = (subject: string, sequence: number, text: string): Found => ({
  place: placeOf(subject),
  sequence,
  message: decode(text, subject),
})
