import * as Result from "effect/Result"
import type { Policies } from "../policy/policy.ts"
import { newestFirst } from "../recording/history.ts"
import { refuseIf } from "../recording/refusing.ts"
import { sealed } from "../recording/seal.ts"
import type { WorkerCommand, WorkerCommandMetadata } from "./commands.ts"
import { correctWorker } from "./correct.ts"
import type { WorkerEvent, WorkerEventBody } from "./events.ts"
import { workerMayHave } from "./order.ts"
import type { WorkerRejection } from "./rejections.ts"
import type { WorkerState } from "./state.ts"
import { factOf, unsayable } from "./stating.ts"

/** What a command leads to: the events to append, or why it is refused. */
export type WorkerDecision = Result.Result<ReadonlyArray<WorkerEvent>, WorkerRejection>

/** Decides a command on a worker in the light of what has happened and of the policy in force. */
export const decideWorker = (
  command: WorkerCommand,
  state: WorkerState,
  policies: Policies,
): WorkerDecision =>
  Result.gen(function* () {
    const { metadata } = command
    yield* refuseIf(notForThisStream(metadata, state))
    const body = yield* bodyOf(command, state, policies)
    return sealed([body], { workerId: metadata.workerId }, metadata, state.history)
  })

const notForThisStream = (
  { workerId, commandId }: WorkerCommandMetadata,
  { history }: WorkerState,
): WorkerRejection | null => {
  for (const { metadata } of newestFirst(history)) {
    if (metadata.workerId !== workerId) {
      return { _tag: "WrongWorker", expected: metadata.workerId, given: workerId }
    }
    if (metadata.commandId === commandId) return { _tag: "CommandAlreadyHandled", commandId }
  }
  return null
}

const bodyOf = (
  command: WorkerCommand,
  state: WorkerState,
  policies: Policies,
): Result.Result<WorkerEventBody, WorkerRejection> =>
  Result.gen(function* () {
    if (command.type === "Amend" || command.type === "Withdraw") {
      return state.phase === "NotAppointed"
        ? yield* Result.fail<WorkerRejection>({ _tag: "NotAppointed" })
        : yield* correctWorker(command, state, policies)
    }
    const fact = factOf(command)
    yield* refuseIf(workerMayHave(state, fact))
    yield* refuseIf(unsayable(command, policies, command.metadata.today))
    return fact
  })
