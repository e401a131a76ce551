import { CommandHandler, type EventStore } from "@event-driven-io/emmett"
import {
  type EpisodeCommand,
  type EpisodeEvent,
  type EpisodeState,
  episodeDecider,
  type Policies,
  type Rejection,
} from "@str-service/domain"
import { messageOf } from "@str-service/domain/messages"

/** A command that the rules refuse. (Emmett's own errors cannot be extended: they undo it.) */
export class RejectedError extends Error {
  override readonly name = "RejectedError"
  readonly rejection: Rejection

  constructor(rejection: Rejection) {
    super(messageOf(rejection))
    this.rejection = rejection
  }
}

/** Handles an episode's commands in Emmett, on whatever event store Emmett has. */
export const handleEpisode = (policies: Policies) => {
  const decider = episodeDecider(policies)
  const handle = CommandHandler<EpisodeState, EpisodeEvent>({
    initialState: () => decider.initialState,
    evolve: decider.evolve,
    mapToStreamId: (episodeId) => `episode:${episodeId}`,
  })
  return <Store extends EventStore>(store: Store, command: EpisodeCommand) =>
    handle(store, command.metadata.episodeId, (state) => {
      const decision = decider.decide(command, state)
      // A handler of Emmett's gives events and nothing else, so that a refusal has to be thrown.
      if (decision._tag === "Failure") throw new RejectedError(decision.failure)
      return [...decision.success]
    })
}
