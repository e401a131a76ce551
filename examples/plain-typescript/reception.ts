import { messageOf } from "@str-service/domain/messages"
import type { Outcome, Service } from "@str-service/service"

/** What came of a request, in a sentence to show whoever made it. */
const inWords = (outcome: Outcome): string => {
  switch (outcome._tag) {
    case "Accepted":
      return `Recorded: ${outcome.events.map(({ type }) => type).join(", ")}.`
    case "Rejected":
      return messageOf(outcome.reason)
    case "Malformed":
      return outcome.message
    case "Erased":
      return "This episode has been erased."
  }
}

/** A team refers a person who is in crisis. The form's number says which request it is. */
export const refer = async (service: Service, form: string, personId: string): Promise<string> =>
  inWords(
    await service.give({
      type: "Refer",
      data: {
        on: "2012-10-01",
        personId,
        team: "recovery",
        facts: { inCrisis: true, expectedNeed: "short-term" },
      },
      episodeId: `episode-of-${form}`,
      commandId: form,
      actor: "worker-7",
    }),
  )

/** Support begins: the first, free period. */
export const startEnablement = async (service: Service, episodeId: string): Promise<string> =>
  inWords(
    await service.give({
      type: "StartEnablement",
      data: { on: "2012-10-03" },
      episodeId,
      commandId: `start-${episodeId}`,
      actor: "worker-7",
    }),
  )
