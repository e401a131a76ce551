import { readCommands, readReferrals, runEpisodes } from "@str-service/cli"
import { compilePolicy, kmptStr, type PolicyBook, policyBook } from "@str-service/policy"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { commandAt, commandsNdjson, lawfulCommands, ndjson, referralsCsv } from "./caseload.ts"
import { fileOf } from "./outcome.ts"

const messages = (command: object, policies: PolicyBook = kmptStr): ReadonlyArray<string> =>
  runEpisodes(
    [
      ...Result.getOrThrow(readReferrals(fileOf("referrals.csv", referralsCsv), policies)),
      ...Result.getOrThrow(
        readCommands(fileOf("commands.ndjson", commandsNdjson + ndjson(command))),
      ),
    ],
    policies,
  ).rejected.map(({ message }) => message)

const supportWith = (codes: object) =>
  commandAt(
    "2012-10-21",
    "RecordSupport",
    { ...lawfulCommands[1]?.data, on: "2012-10-21", ...codes },
    { commandId: "c-last" },
  )

describe("a code that does not exist", () => {
  test("comes with the one that was meant", () => {
    expect(messages(supportWith({ setting: "hospitl" }))).toEqual([
      "There is no setting hospitl. Did you mean hospital?",
    ])
  })

  test("comes with all there are, where none is near", () => {
    expect(messages(supportWith({ setting: "zzz" }))).toEqual([
      "There is no setting zzz. The known codes are home, community, hospital, statutory-service, non-statutory-service.",
    ])
  })

  test("comes with those that the policy adds, too", () => {
    const [, since] = kmptStr.versions
    const document = { ...since?.document, vocabulary: { settings: { allotment: "Allotment" } } }
    const mine = Result.getOrThrow(policyBook([Result.getOrThrow(compilePolicy(document))]))
    expect(messages(supportWith({ setting: "alotment" }), mine)).toEqual([
      "There is no setting alotment. Did you mean allotment?",
    ])
    expect(messages(supportWith({ setting: "allotment" }), mine)).toEqual([])
  })

  test("is told where a correction brings it in", () => {
    const to = { type: "RecordSupport", data: supportWith({ areas: ["daily-livin"] }).data }
    const amend = commandAt("2012-10-21", "Amend", {
      target: "c-2012-10-04-RecordSupport/0",
      reason: "other",
      to,
    })
    const { on: _, ...data } = amend.data
    expect(messages({ ...amend, data })).toEqual([
      "There is no support area daily-livin. Did you mean daily-living?",
    ])
  })
})

describe("a fact that the policy does not know", () => {
  const recordFacts = (facts: object) => commandAt("2012-10-21", "RecordFacts", { facts })

  test("comes with the one that was meant", () => {
    expect(messages(recordFacts({ inCrysis: true }))).toEqual([
      "The policy knows no fact inCrysis. Did you mean inCrisis?",
    ])
  })

  test("comes with all there are, where none is near", () => {
    expect(messages(recordFacts({ zzz: true }))).toEqual([
      expect.stringMatching(
        /^The policy knows no fact zzz\. Expected one of the facts (\w+, )*inCrisis(, \w+)*\.$/u,
      ),
    ])
  })
})
