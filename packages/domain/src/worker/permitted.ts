import type { Day } from "../calendar/day.ts"
import { workerCommandTypes } from "./command-types.ts"
import type { WorkerCommandType } from "./commands.ts"
import { notRedesignable } from "./order.ts"
import type { WorkerRejection } from "./rejections.ts"
import type { WorkerState } from "./state.ts"

/** Whether a command can be given on a worker, and if not, why. */
export type WorkerPermission =
  | { readonly command: WorkerCommandType; readonly permitted: true }
  | {
      readonly command: WorkerCommandType
      readonly permitted: false
      readonly because: WorkerRejection
    }

/**
 * For every command, whether one of its kind may be accepted on a day, for that day or an earlier
 * one, and if not, why. A command permitted here may still be refused for what it says.
 */
export const workerPermitted = (state: WorkerState, today: Day): ReadonlyArray<WorkerPermission> =>
  workerCommandTypes.map((command) => {
    const because = whyNot(command, state, today)
    return because === null ? { command, permitted: true } : { command, permitted: false, because }
  })

const whyNot = (
  type: WorkerCommandType,
  state: WorkerState,
  today: Day,
): WorkerRejection | null => {
  if (state.phase === "NotAppointed") return type === "Appoint" ? null : { _tag: "NotAppointed" }
  if (type === "Amend" || type === "Withdraw") return null
  const { on } = state.appointment
  if (type === "Appoint") return { _tag: "AlreadyAppointed", on }
  if (today < on) return { _tag: "InFuture", on, today }
  if (type === "Redesignate") return notRedesignable(state)
  return type === "Leave" && state.phase === "HasLeft"
    ? { _tag: "AlreadyLeft", leftOn: state.leaving.on }
    : null
}
