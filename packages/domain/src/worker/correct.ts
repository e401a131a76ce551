import * as Result from "effect/Result"
import type { Policies } from "../policy/policy.ts"
import { newestFirst } from "../recording/history.ts"
import { refuseIf } from "../recording/refusing.ts"
import type { WorkerCommandOf } from "./commands.ts"
import type { WorkerEventBody } from "./events.ts"
import { evolveWorker } from "./evolve.ts"
import { correctedWorkerEvents, type FactualWorkerEvent, type WorkerHistory } from "./history.ts"
import { workerMayHave } from "./order.ts"
import type { WorkerRejection } from "./rejections.ts"
import { initialWorker, type KnownWorker, type WorkerState } from "./state.ts"
import { commandBehindFact, factOf, unsayable } from "./stating.ts"

/**
 * Corrects the record of a worker, from which nothing is derived. Refused when the history so
 * corrected could not have been recorded.
 */
export const correctWorker = (
  command: WorkerCommandOf<"Amend" | "Withdraw">,
  { history }: KnownWorker,
  policies: Policies,
): Result.Result<WorkerEventBody, WorkerRejection> =>
  Result.gen(function* () {
    const { target, reason } = command.data
    const { today: on } = command.metadata
    const events = correctedWorkerEvents(history)
    const wrong = yield* findTarget(target, events, history)
    if (command.type === "Withdraw") {
      yield* refuseIf(
        unlawful(
          events.filter((event) => event !== wrong),
          target,
        ),
      )
      return { type: "Withdrawn", data: { on, target, reason } }
    }
    const { to } = command.data
    yield* refuseIf(wrongReplacement(wrong, to.type) ?? unsayable(to, policies, on))
    const { metadata } = wrong
    const right = { ...factOf(to), metadata }
    yield* refuseIf(
      unlawful(
        events.map((event) => (event === wrong ? right : event)),
        target,
      ),
    )
    return { type: "Amended", data: { on, target, reason, event: factOf(to) } }
  })

/** The event that a correction names, in its latest form. */
const findTarget = (
  target: string,
  events: ReadonlyArray<FactualWorkerEvent>,
  history: WorkerHistory,
): Result.Result<FactualWorkerEvent, WorkerRejection> => {
  const latest = events.find(({ metadata }) => metadata.eventId === target)
  if (latest !== undefined) return Result.succeed(latest)
  for (const { type, metadata } of newestFirst(history)) {
    if (metadata.eventId !== target) continue
    return type === "Amended" || type === "Withdrawn"
      ? Result.fail({ _tag: "NotCorrectable", target, eventType: type })
      : Result.fail({ _tag: "AlreadyWithdrawn", target })
  }
  return Result.fail({ _tag: "EventNotFound", target })
}

const wrongReplacement = (
  { type, metadata }: FactualWorkerEvent,
  given: string,
): WorkerRejection | null => {
  const expected = commandBehindFact[type]
  return given === expected
    ? null
    : { _tag: "WrongReplacement", target: metadata.eventId, eventType: type, expected, given }
}

const unlawful = (
  events: ReadonlyArray<FactualWorkerEvent>,
  target: string,
): WorkerRejection | null => {
  let state: WorkerState = initialWorker
  for (const event of events) {
    const because = workerMayHave(state, event)
    if (because !== null) {
      return { _tag: "CorrectionUnlawful", target, eventId: event.metadata.eventId, because }
    }
    state = evolveWorker(state, event)
  }
  return null
}
