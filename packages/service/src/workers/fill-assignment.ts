import type { EpisodeCommand } from "@str-service/domain"
import { workerStanding } from "@str-service/domain/worker"
import type { WorkerStates } from "../commands/states.ts"

/**
 * The command with where the worker stands on the day, for one that assigns a worker. What the
 * worker's own stream says replaces what somebody supplied; of a worker who has none, or whose stream
 * was erased, what was supplied stands.
 *
 * It is what the store showed a moment before the decision. A worker who leaves, or an appointment that
 * is corrected, at the same moment or afterwards does not undo an assignment: episodes and workers are
 * streams of their own, and no store locks two. The view of episodes without a worker shows them.
 */
export const fillAssignment = async (
  command: EpisodeCommand,
  workers: WorkerStates,
): Promise<EpisodeCommand> => {
  if (command.type === "AssignWorker") {
    const data = await withStanding(command.data, workers)
    return { ...command, data }
  }
  if (command.type !== "Amend" || command.data.to.type !== "AssignWorker") return command
  const { to } = command.data
  const data = await withStanding(to.data, workers)
  return { ...command, data: { ...command.data, to: { ...to, data } } }
}

type Assignment = Extract<EpisodeCommand, { readonly type: "AssignWorker" }>["data"]

const withStanding = async (data: Assignment, workers: WorkerStates): Promise<Assignment> => {
  const found = await workers.read(data.workerId)
  const worker = "state" in found ? workerStanding(found.state, data.on) : undefined
  return worker === undefined ? data : { ...data, worker }
}

/** Whether a command says who holds an episode. */
export const assigns = (command: EpisodeCommand): boolean =>
  command.type === "AssignWorker" ||
  (command.type === "Amend" && command.data.to.type === "AssignWorker")
