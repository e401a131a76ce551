import { setImmediate } from "node:timers/promises"
import type { EpisodeCommand, PoliciesByLocality } from "@str-service/domain"
import { type EventStore, type Outcome, openService } from "@str-service/service"
import { adviceOn } from "./advice.ts"
import type { RejectedCommand } from "./run-episodes.ts"

/** What came of commands in a store, so far. */
export interface CarriedOut {
  /** Commands that were dealt with, in whatever way. */
  commands: number
  /** Events that were appended. */
  events: number
  /** Commands that had been carried out before: nothing was done. */
  repeated: number
  /** In their order. */
  readonly refused: Array<RejectedCommand | CommandOnErased>
  /** The episodes that were written to. */
  readonly episodes: Set<string>
}

/** A command on an episode that was erased. */
interface CommandOnErased {
  readonly command: EpisodeCommand
  readonly rejection: { readonly _tag: "Erased"; readonly on: string; readonly reason: string }
  readonly message: string
}

/** How commands are carried out in a store. */
export interface CarryingOut {
  readonly store: EventStore
  readonly choice: PoliciesByLocality
  readonly signal: AbortSignal
  /** What came of commands so far; it grows. */
  readonly sum: CarriedOut
}

export const nothingYet = (): CarriedOut => ({
  commands: 0,
  events: 0,
  repeated: 0,
  refused: [],
  episodes: new Set(),
})

/**
 * Carries out commands in a store, one after another, each once however often it is given. What was
 * done before it ends early stays done.
 *
 * Rejects with a `StoreError`.
 */
export const carryOut = async (
  commands: ReadonlyArray<EpisodeCommand>,
  { store, choice, signal, sum }: CarryingOut,
): Promise<void> => {
  const service = openService({ store, ...choice })
  for (const command of commands) {
    if (signal.aborted) return
    add(sum, command, await service.handle(command))
    sum.commands += 1
    if (sum.commands % betweenPauses === 0) await setImmediate()
  }
}

/** So many commands are carried out before the process hears of what happens meanwhile. */
const betweenPauses = 16

const add = (sum: CarriedOut, command: EpisodeCommand, outcome: Outcome): void => {
  switch (outcome._tag) {
    case "Accepted":
      if (outcome.isRepeated) sum.repeated += 1
      else {
        sum.events += outcome.events.length
        sum.episodes.add(command.metadata.episodeId)
      }
      break
    case "Rejected": {
      const { reason: rejection, message } = outcome
      sum.refused.push({ command, rejection, message: message + adviceOn(rejection) })
      break
    }
    case "Erased": {
      const { on, reason } = outcome.tombstone
      sum.refused.push({
        command,
        rejection: { _tag: "Erased", on, reason },
        message: `The episode was erased on ${on} (${reason}). Nothing can be recorded in it any more.`,
      })
      break
    }
    case "Malformed":
      throw new Error(outcome.message)
  }
}
