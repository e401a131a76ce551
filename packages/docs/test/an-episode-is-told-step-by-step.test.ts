import {
  type Day,
  type Decision,
  type EpisodeCommand,
  type EpisodeCommandType,
  type EpisodeEvent,
  type EpisodeState,
  episodeCommandTypes,
  episodeDecider,
  type Policies,
} from "@str-service/domain"
import { Rejection } from "@str-service/domain/schemas"
import { commands, lawfulHistories } from "@str-service/testing"
import * as Result from "effect/Result"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { textOf } from "../src/repository.ts"
import { ofEveryCommand, steps, stepsTable, withAnyCommand } from "../src/steps/steps.ts"

const page = "docs/reference/an-episode-step-by-step.md"

test("the page's table is that of the steps", async () => {
  const withTable = textOf(page).replace(/^\|.*(?:\n\|.*)*/mu, () => stepsTable())
  await expect(
    withTable,
    "Run npx pnpm@12 test packages/docs/test/an-episode --update",
  ).toMatchFileSnapshot(`../../../${page}`)
  expect(withTable).toContain(stepsTable())
})

test("every command and every refusal is told", () => {
  expect(steps.map(({ command }) => command)).toEqual(episodeCommandTypes)
  const told = new Set([
    ...ofEveryCommand,
    ...steps.flatMap(({ needs }) => needs.flatMap((need) => need.else)),
  ])
  const known = Rejection.members.map((member) => member.fields._tag.schema.literal)
  // No command leads to a referral without its assessment.
  expect(known.filter((tag) => !told.has(tag))).toEqual(["NotAssessed"])
})

interface Seen {
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

const seen = new Map<EpisodeCommandType, Seen>(
  episodeCommandTypes.map((type) => [
    type,
    { after: new Set(), records: new Set(), refused: new Set() },
  ]),
)

const histories = fc.sample(lawfulHistories(episodeDecider), { numRuns: 500, seed: 7 })

const look = (command: EpisodeCommand, before: EpisodeState, decision: Decision): void => {
  const { after, records, refused } = seen.get(command.type) ?? {}
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

// Commands at random are given to each episode as it stands in the end, by the policy that it was under
// and by one that decides nothing: lawful lives hold few that nobody would give.
const wild = fc.sample(commands, { numRuns: 20_000, seed: 8 })
for (const [place, command] of wild.entries()) {
  const history = histories[place % histories.length]
  const episodeId = history?.events[0]?.metadata.episodeId
  if (history === undefined || episodeId === undefined) continue
  const { policies, state, events } = history
  const metadata = { ...command.metadata, episodeId, commandId: "wild", today: lastDay }
  for (const asked of aimed(command, events)) {
    for (const inForce of [policies, silenced(policies)]) {
      const given = { ...asked, metadata }
      look(given, state, episodeDecider(inForce).decide(given, state))
    }
  }
}

describe("what the decider does in episodes made up at random is what is told of", () => {
  test.for(steps)("$command", ({ command, after, needs, records, atTimes }) => {
    const did = seen.get(command)
    expect([...(did?.after ?? [])].toSorted()).toEqual(after.toSorted())
    const events = new Set<string>([...records, ...atTimes])
    const others = new Set<string>(withAnyCommand)
    expect(
      [...(did?.records ?? [])].filter((type) => !(events.has(type) || others.has(type))),
    ).toEqual([])
    expect([...events].filter((type) => did?.records.has(type) !== true)).toEqual([])
    const told = needs.flatMap((need) => need.else)
    const refusals = new Set<string>([...ofEveryCommand, ...told])
    expect([...(did?.refused ?? [])].filter((tag) => !refusals.has(tag))).toEqual([])
    expect(told.filter((tag) => did?.refused.has(tag) !== true)).toEqual([])
  })
})
