import { type EpisodeState, recordedEvents } from "@str-service/domain"

/**
 * The ids of the commands by which a case is transferred. They are made of the case alone: however
 * often a plan is applied, and however it has changed in between, the core handles each once.
 */
export const commandIds = (caseId: string) =>
  ({ refer: `transfer:${caseId}:refer`, close: `transfer:${caseId}:close` }) as const

/** Whether the closing of a transfer is on an episode's record, be it withdrawn since. */
export const wasClosedByTransfer = (state: EpisodeState, caseId: string): boolean =>
  recordedEvents(state.history).some(
    ({ metadata }) => metadata.commandId === commandIds(caseId).close,
  )
