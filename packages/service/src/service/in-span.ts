import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as References from "effect/References"
import * as Stream from "effect/Stream"
import * as Tracer from "effect/Tracer"
import { isStoreError } from "../store/store-error.ts"

/**
 * An effect in a span that tells how it ended, and not what it came to. A tracer hands on whatever a
 * span ends with: events, tombstones and the sentences of refusals and errors name people and episodes.
 * A refusal is an answer; only what failed ends a span as failed, and tells no more than its kind.
 */
export const inSpan = <Success, Failure>(
  name: string,
  effect: Effect.Effect<Success, Failure>,
): Effect.Effect<Success, Failure> =>
  Effect.acquireUseRelease(
    Effect.makeSpan(name),
    (span) => Effect.withParentSpan(effect, span, withoutStack),
    end,
  )

/** A stream in a span, from when it is first asked for something until it ends or is left. */
export const streamInSpan = <Value, Failure>(
  name: string,
  stream: Stream.Stream<Value, Failure>,
): Stream.Stream<Value, Failure> =>
  Stream.unwrap(
    Effect.map(Effect.acquireRelease(Effect.makeSpan(name), end), (span) =>
      Stream.provideService(stream, Tracer.ParentSpan, span),
    ),
  )

const end = (span: Tracer.Span, exit: Exit.Exit<unknown, unknown>): Effect.Effect<void> =>
  Effect.withFiber((fiber) => {
    const isTimed = fiber.getRef(References.TracerTimingEnabled)
    span.end(isTimed ? fiber.getRef(Clock.Clock).currentTimeNanosUnsafe() : 0n, told(exit))
    return Effect.void
  })

/** Neither values nor sentences: whether it failed, and by what kind of failure. */
const told = (exit: Exit.Exit<unknown, unknown>): Exit.Exit<void, Kind> => {
  if (Exit.isSuccess(exit)) return Exit.void
  if (Cause.hasInterruptsOnly(exit.cause)) return Exit.interrupt()
  const defect = exit.cause.reasons.find(Cause.isDieReason)
  if (defect !== undefined) return Exit.die(kindOf("Defect", defect.defect))
  const failure = exit.cause.reasons.find(Cause.isFailReason)?.error
  return isStoreError(failure)
    ? Exit.fail({ name: "StoreError", message: failure.reason })
    : Exit.void
}

/** What a tracer shows as the type and the message of what went wrong. */
interface Kind {
  readonly name: string
  readonly message: string
}

const kindOf = (name: string, thrown: unknown): Kind => ({
  name,
  message: thrown instanceof Error ? thrown.name : typeof thrown,
})

/** Where in this package a span was begun is of no use to anybody, and costs more than the span. */
const withoutStack = { captureStackTrace: false }
