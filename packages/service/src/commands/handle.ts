import { recordedEvents, versionOf } from "@str-service/domain"
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import { asking } from "../service/asking.ts"
import { inSpan } from "../service/in-span.ts"
import type { Conflict } from "../store/append.ts"
import type { EventStore } from "../store/event-store.ts"
import { StoreError } from "../store/store-error.ts"
import { type Asking, type Digested, ledTo, withDigest } from "./command-digest.ts"
import type { AcceptedBy, Malformed, RefusedBy } from "./outcome.ts"
import type { Kind, States } from "./states.ts"
import { tellOutcome } from "./tell-outcome.ts"

interface CommandOn extends Asking {
  readonly metadata: { readonly commandId: string }
}

interface Followed extends Digested {
  readonly metadata: Digested["metadata"] & { readonly commandId: string }
}

interface Tagged {
  readonly _tag: string
}

interface WithHistory<Event> {
  readonly history: Parameters<typeof recordedEvents<Event>>[0]
}

/** What handling the commands on things of one kind needs. */
export interface Handling<
  Command extends CommandOn,
  State extends WithHistory<Event>,
  Event extends Followed,
  Because extends Tagged,
> {
  readonly store: EventStore
  readonly kind: Kind<State, Event>
  readonly states: States<State, Event>
  /** What the span of a command is called. */
  readonly span: string
  /** The thing that a command is on. */
  readonly idIn: (command: Command) => string
  /** The command with what the service itself knows, asked anew at each try. */
  readonly fill: (command: Command, state: State) => Effect.Effect<Command, StoreError>
  readonly decide: (command: Command, state: State) => Result.Result<ReadonlyArray<Event>, Because>
  readonly messageOf: (because: Because) => string
  /** How often a command is tried before it is given up. */
  readonly attempts: number
}

/**
 * Carries out a command, once it is read as one: reads its stream, decides, appends; and again when another writer was first,
 * or when the store did not answer.
 *
 * A command that its stream already holds is not decided again, and gives the events it led to. So the
 * same command can be given any number of times; and where an append's outcome is not known, reading
 * tells: the command is there, or it is tried again at the version read, which only one of the two
 * appends can win.
 */
export const handle = <
  Command extends CommandOn,
  State extends WithHistory<Event>,
  Event extends Followed,
  Because extends Tagged,
>(
  handling: Handling<Command, State, Event, Because>,
  read: Effect.Effect<Command, Malformed | StoreError>,
): Effect.Effect<AcceptedBy<Event, State>, RefusedBy<Because> | StoreError> =>
  inSpan(
    handling.span,
    tellOutcome(
      Effect.flatMap(read, (command) => Effect.gen(() => tryingAgain(handling, command))),
    ),
  )

function* tryingAgain<
  Command extends CommandOn,
  State extends WithHistory<Event>,
  Event extends Followed,
  Because extends Tagged,
>(
  handling: Handling<Command, State, Event, Because>,
  command: Command,
): Effect.fn.Return<AcceptedBy<Event, State>, RefusedBy<Because> | StoreError> {
  let unknown: StoreError | null = null
  for (let attempt = 1; ; attempt += 1) {
    yield* Effect.annotateCurrentSpan({ "str.command": command.type, "str.attempt": attempt })
    const tried: Result.Result<
      AcceptedBy<Event, State> | Conflict,
      RefusedBy<Because> | StoreError
    > = yield* Effect.result(once(handling, command))
    if (Result.isSuccess(tried) && tried.success._tag === "Accepted") return tried.success
    if (Result.isFailure(tried) && !mayBeTriedAgain(tried.failure)) {
      return yield* Effect.fail(tried.failure)
    }
    const error = Result.isFailure(tried) ? tried.failure : null
    if (error?._tag === "StoreError" && error.reason === "outcome-unknown") unknown = error
    if (attempt >= handling.attempts) {
      return yield* Effect.fail(unknown ?? error ?? alwaysSecond(handling.attempts))
    }
    yield* pauseAfter(attempt)
  }
}

const once = <
  Command extends CommandOn,
  State extends WithHistory<Event>,
  Event extends Followed,
  Because extends Tagged,
>(
  handling: Handling<Command, State, Event, Because>,
  command: Command,
): Effect.Effect<AcceptedBy<Event, State> | Conflict, RefusedBy<Because> | StoreError> =>
  Effect.gen(function* () {
    const { store, kind, states, idIn } = handling
    const id = idIn(command)
    const { commandId } = command.metadata
    const standing = yield* asking("EventStore.readStream", () => states.read(id))
    if ("tombstone" in standing) return yield* Effect.fail({ _tag: "Erased", ...standing } as const)
    const { state } = standing
    const earlier = recordedEvents(state.history).filter(
      ({ metadata }) => metadata.commandId === commandId,
    )
    // Another command of that id goes on, for the decider refuses it.
    if (earlier.length > 0 && ledTo(earlier, command)) {
      return { _tag: "Accepted", events: earlier, state, isRepeated: true }
    }

    const events = withDigest(yield* decided(handling, command, state), command)
    const append = {
      streamId: kind.codec.streamOf(id),
      expectedVersion: versionOf(state.history),
      commandId,
      events: events.map(kind.codec.encode),
    }
    const outcome = yield* asking("EventStore.append", () => store.append(append))
    if (outcome._tag === "Erased") return yield* Effect.fail(outcome)
    if (outcome._tag === "Conflict") return outcome
    const after = events.reduce(kind.evolve, state)
    states.keep(id, after)
    return { _tag: "Accepted", events, state: after, isRepeated: false }
  })

const decided = <
  Command extends CommandOn,
  State extends WithHistory<Event>,
  Event extends Followed,
  Because extends Tagged,
>(
  { fill, decide, messageOf }: Handling<Command, State, Event, Because>,
  command: Command,
  state: State,
): Effect.Effect<ReadonlyArray<Event>, RefusedBy<Because> | StoreError> =>
  Effect.flatMap(fill(command, state), (filled) =>
    Effect.mapError(
      Effect.fromResult(decide(filled, state)),
      (reason) => ({ _tag: "Rejected", reason, message: messageOf(reason) }) as const,
    ),
  )

const mayBeTriedAgain = (failure: RefusedBy<unknown> | StoreError): boolean =>
  failure._tag === "StoreError" &&
  (failure.reason === "unavailable" || failure.reason === "outcome-unknown")

const alwaysSecond = (attempts: number) =>
  new StoreError(
    "unavailable",
    `Another writer was first ${attempts} times. Nothing was changed; give the command again.`,
  )

/** At first hardly any time, then longer and longer, and never all writers for the same. */
const pauseAfter = Effect.fnUntraced(function* (attempt: number): Effect.fn.Return<void> {
  const share = yield* Random.next
  yield* Effect.sleep(Math.min(2 ** (attempt - 1), longestPause) * share)
})

const longestPause = 250
