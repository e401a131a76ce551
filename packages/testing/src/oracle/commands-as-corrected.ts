import type { CommandMetadata, EpisodeCommand, EpisodeEvent } from "@str-service/domain"
import type { Request } from "../arbitraries/requests.ts"
import { type Attempt, eventsOf } from "../histories/lawful-histories.ts"
import { type CorrectableEvent, isCorrectable, requestBehind } from "../histories/request-behind.ts"

interface Entry {
  readonly request: Request
  readonly metadata: CommandMetadata
}

/**
 * The accepted commands as they should have been given, in their order: those corrected with their
 * latest content, those withdrawn left out. `null` where a correction names an event for which no
 * command asked: an exemption that follows from the policy.
 */
export const commandsAsCorrected = (
  attempts: ReadonlyArray<Attempt>,
): ReadonlyArray<EpisodeCommand> | null => {
  const entries = new Map<string, Entry>()
  for (const attempt of attempts.filter((one) => eventsOf(one).length > 0)) {
    const { command } = attempt
    if (command.type === "Amend" || command.type === "Withdraw") {
      const entry = entries.get(command.data.target)
      if (entry === undefined) return null
      if (command.type === "Withdraw") entries.delete(command.data.target)
      else entries.set(command.data.target, { ...entry, request: command.data.to })
    } else {
      for (const event of eventsOf(attempt).filter(isAskedFor)) {
        const request = requestBehind(event)
        entries.set(event.metadata.eventId, { request, metadata: command.metadata })
      }
    }
  }
  return pausesWithTheirEnds([...entries.values()])
}

/** As opposed to what follows from the policy. */
const isAskedFor = (event: EpisodeEvent): event is CorrectableEvent =>
  event.type !== "Amended" &&
  event.type !== "Withdrawn" &&
  isCorrectable(event) &&
  (event.type !== "ChargeExemptionGranted" || event.data.basis === "granted")

/** A pause that was recorded together with its end is one command. */
const pausesWithTheirEnds = (entries: ReadonlyArray<Entry>): ReadonlyArray<EpisodeCommand> =>
  entries.flatMap((entry, index): ReadonlyArray<EpisodeCommand> => {
    const { request, metadata } = entry
    if (isEndOf(entries[index - 1], entry)) return []
    const next = entries[index + 1]
    return request.type === "Pause" && next !== undefined && isEndOf(entry, next)
      ? [
          {
            type: request.type,
            data: { ...request.data, resumedOn: next.request.data.on },
            metadata,
          },
        ]
      : [{ ...request, metadata }]
  })

const isEndOf = (pause: Entry | undefined, entry: Entry): boolean =>
  entry.request.type === "Resume" && pause?.metadata.commandId === entry.metadata.commandId
