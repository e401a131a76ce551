import { mergeByInstant, readCommands, readReferrals, runEpisodes } from "@str-service/cli"
import { type EpisodeCommand, fold } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"
import { expect, test } from "vitest"
import { commandsNdjson, ndjson, referralsCsv, rejectedCommand } from "./caseload.ts"
import { fileOf } from "./outcome.ts"

const referrals = Result.getOrThrow(readReferrals(fileOf("referrals.csv", referralsCsv), kmptStr))
const commandsIn = (text: string): ReadonlyArray<EpisodeCommand> =>
  Result.getOrThrow(readCommands(fileOf("commands.ndjson", text)))
const commands = commandsIn(commandsNdjson)

test("files are merged by instant, not by how the instant is written", () => {
  const givenAt = (commandId: string, now: `${number}-${number}-${number}T${string}Z`) =>
    commands.slice(0, 1).map(
      (command): EpisodeCommand => ({
        ...command,
        metadata: { ...command.metadata, commandId, now },
      }),
    )
  const merged = mergeByInstant(
    [...givenAt("c-3", "2012-10-03T10:00:00.5Z"), ...givenAt("c-1", "2012-10-03T10:00:00.000Z")],
    [...givenAt("c-2", "2012-10-03T10:00:00Z"), ...givenAt("c-4", "2012-10-03T10:00:00.50Z")],
  )
  expect(merged.map(({ metadata }) => metadata.commandId)).toEqual(["c-1", "c-2", "c-3", "c-4"])
})

test("each is decided in the light of those before it", () => {
  const { events, rejected, episodes } = runEpisodes(mergeByInstant(commands, referrals), kmptStr)
  expect(rejected).toEqual([])
  expect(events.map(({ type, metadata }) => `${metadata.episodeId} ${type}`)).toEqual([
    "e-1 Referred",
    "e-1 EligibilityAssessed",
    "e-2 Referred",
    "e-2 EligibilityAssessed",
    "e-1 EnablementStarted",
    "e-1 SupportRecorded",
    "e-1 ReviewHeld",
  ])
  for (const [id, state] of episodes) {
    expect(state).toEqual(fold(events.filter(({ metadata }) => metadata.episodeId === id)))
  }
})

test("one that is rejected changes nothing, and says why", () => {
  const [rejection] = commandsIn(ndjson(rejectedCommand))
  const accepted = runEpisodes([...referrals, ...commands], kmptStr)
  const all = runEpisodes(
    [...referrals, ...commands, ...commandsIn(ndjson(rejectedCommand))],
    kmptStr,
  )
  expect(all.events).toEqual(accepted.events)
  expect(all.rejected).toEqual([
    {
      command: rejection,
      rejection: { _tag: "InFuture", on: "2012-10-22", today: "2012-10-21" },
      message: "2012-10-22 is later than today, 2012-10-21. Record it once it has happened.",
    },
  ])
})
