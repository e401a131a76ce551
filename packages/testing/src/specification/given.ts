import * as Result from "effect/Result"
import { expectEqual, SpecificationFailed } from "./specification-failed.ts"

/** Whatever decides commands by a state that events lead to. */
export interface Decider<Command, State, Event, Rejection> {
  readonly initialState: State
  readonly decide: (
    command: Command,
    state: State,
  ) => Result.Result<ReadonlyArray<Event>, Rejection>
  readonly evolve: (state: State, event: Event) => State
}

/** What is expected of a command, in one of three ways; each fails saying where it differs. */
export interface Expectations<Event, Rejection extends { readonly _tag: string }> {
  /**
   * The command is accepted, and exactly these events are appended. An event expected without
   * `metadata` is compared without it.
   */
  readonly then: (events: ReadonlyArray<Expected<Event>>) => void
  /** The command is refused for this reason; gives the rejection, for what else it says. */
  readonly thenRejected: <Tag extends Rejection["_tag"]>(
    tag: Tag,
  ) => Extract<Rejection, { readonly _tag: Tag }>
  /** The command is accepted, and nothing is appended. */
  readonly thenNothing: () => void
}

/** An event, or what it says without where it stands. */
export type Expected<Event> = Event extends { readonly metadata: unknown }
  ? Event | Omit<Event, "metadata">
  : Event

/**
 * Specifications of a decider, in three clauses:
 *
 * ```ts
 * const { given } = specificationOf(episodeDecider(policies))
 * given(history).when(command).then([event])
 * given(history).when(command).thenRejected("AlreadyClosed")
 * given(history).when(command).thenNothing()
 * ```
 *
 * Independent of the test runner: what does not hold is thrown as an `AssertionError`.
 */
export const specificationOf = <
  Command,
  State,
  Event,
  Rejection extends { readonly _tag: string },
>({
  initialState,
  decide,
  evolve,
}: Decider<Command, State, Event, Rejection>) => ({
  /** The events that have happened, the oldest first. */
  given: (history: Iterable<Event>) => ({
    /** The command given then. */
    when: (command: Command): Expectations<Event, Rejection> => {
      let state = initialState
      for (const event of history) state = evolve(state, event)
      return expectationsOf(decide(command, state))
    },
  }),
})

const expectationsOf = <Event, Rejection extends { readonly _tag: string }>(
  decision: Result.Result<ReadonlyArray<Event>, Rejection>,
): Expectations<Event, Rejection> => ({
  then: (expected) => {
    const events = accepted(decision, expected)
    expectEqual(
      events.map((event, index) => asDetailedAs(event, expected[index])),
      expected,
      "The events appended are not those expected.",
    )
  },
  thenRejected: (tag) => {
    if (Result.isSuccess(decision)) {
      throw new SpecificationFailed(
        `Expected the command to be refused (${tag}), but it was accepted: ${JSON.stringify(decision.success)}`,
        decision.success,
        tag,
      )
    }
    const { failure } = decision
    if (!isTagged(failure, tag)) {
      throw new SpecificationFailed(
        `Expected the command to be refused for ${tag}, but it was for ${JSON.stringify(failure)}`,
        failure,
        tag,
      )
    }
    return failure
  },
  thenNothing: () => {
    expectEqual(accepted(decision, []), [], "Expected nothing to be appended.")
  },
})

const accepted = <Event, Rejection>(
  decision: Result.Result<ReadonlyArray<Event>, Rejection>,
  expected: unknown,
): ReadonlyArray<Event> => {
  if (Result.isSuccess(decision)) return decision.success
  throw new SpecificationFailed(
    `Expected the command to be accepted, but it was refused: ${JSON.stringify(decision.failure)}`,
    decision.failure,
    expected,
  )
}

const isTagged = <Rejection extends { readonly _tag: string }, Tag extends string>(
  rejection: Rejection,
  tag: Tag,
): rejection is Extract<Rejection, { readonly _tag: Tag }> => rejection._tag === tag

/** An event without its metadata where none is expected. */
const asDetailedAs = (event: unknown, expected: unknown): unknown => {
  if (!hasMetadata(event) || hasMetadata(expected)) return event
  const { metadata, ...body } = event
  return body
}

const hasMetadata = (value: unknown): value is { readonly metadata: unknown } =>
  typeof value === "object" && value !== null && "metadata" in value
