import {
  type Day,
  type Decision,
  type EpisodeCommand,
  type EpisodeCommandType,
  type EpisodeEvent,
  type EpisodeState,
  episodeCommandTypes,
  episodeDecider,
  initialState,
  type Policies,
} from "@str-service/domain"
import { commands, lawfulHistories } from "@str-service/testing"
import * as Result from "effect/Result"
import fc from "fast-check"

/** What was seen of one command: in which phases it was accepted, what it recorded, why it was refused. */
interface Tried {
  readonly after: Set<string>
  readonly records: Set<string>
  readonly refused: Set<string>
}

const lastDay: Day = "2900-01-01"

/** A command, and where it corrects an event, the same for each that there is. */
const aimed = (
  command: EpisodeCommand,
  events: ReadonlyArray<EpisodeEvent>,
): ReadonlyArray<EpisodeCommand> => {
  const targets = events.map(({ metadata }) => metadata.eventId)
  switch (command.type) {
    case "Amend":
      return [
        command,
        ...targets.map((target) => ({ ...command, data: { ...command.data, target } })),
      ]
    case "Withdraw":
      return [
        command,
        ...targets.map((target) => ({ ...command, data: { ...command.data, target } })),
      ]
    default:
      return [command]
  }
}

/** What the decider did in episodes made up at random, command by command. */
export const tried: ReadonlyMap<EpisodeCommandType, Tried> = new Map(
  episodeCommandTypes.map((type) => [
    type,
    { after: new Set(), records: new Set(), refused: new Set() },
  ]),
)

const histories = fc.sample(lawfulHistories(episodeDecider), { numRuns: 500, seed: 7 })

const look = (command: EpisodeCommand, before: EpisodeState, decision: Decision): void => {
  const { after, records, refused } = tried.get(command.type) ?? {}
  if (Result.isFailure(decision)) refused?.add(decision.failure._tag)
  else if (decision.success.length > 0) {
    after?.add(before.phase)
    for (const { type } of decision.success) records?.add(type)
  }
}

for (const { attempts } of histories) {
  for (const { command, before, decision } of attempts) look(command, before, decision)
}

/** The same versions of a policy, of which none decides anything. */
const silenced = (policies: Policies): Policies => ({
  inForceOn: (day) => {
    const policy = policies.inForceOn(day)
    return policy && { ...policy, eligibility: null, charging: null }
  },
})

const decide = (command: EpisodeCommand, state: EpisodeState, policies: Policies): void =>
  look(command, state, episodeDecider(policies).decide(command, state))

// Commands at random are given to each episode as it stands in the end: long after, and on their own day;
// by the policy that it was under, and by one that decides nothing; as those of another episode, with an
// id used before, and before there is a referral. Lawful lives hold few that nobody would give.
for (const [place, command] of fc.sample(commands, { numRuns: 20_000, seed: 8 }).entries()) {
  const history = histories[place % histories.length]
  const recorded = history?.events[place % history.events.length]
  if (history === undefined || recorded === undefined) continue
  const { policies, state, events } = history
  const { episodeId, commandId } = recorded.metadata
  const own = { ...command.metadata, episodeId, commandId: "wild" }
  const late = { ...own, today: lastDay }
  for (const asked of aimed(command, events)) {
    decide({ ...asked, metadata: late }, state, policies)
    decide({ ...asked, metadata: late }, state, silenced(policies))
    decide({ ...asked, metadata: own }, state, policies)
  }
  decide({ ...command, metadata: { ...late, episodeId: "another" } }, state, policies)
  decide({ ...command, metadata: { ...late, commandId } }, state, policies)
  decide({ ...command, metadata: late }, initialState, policies)
}
