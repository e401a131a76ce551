import { type EpisodeCommandType, episodeCommandTypes, episodeDecider } from "@str-service/domain"
import { Rejection } from "@str-service/domain/schemas"
import { lawfulHistories } from "@str-service/testing"
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

const seen = new Map<EpisodeCommandType, Seen>(
  episodeCommandTypes.map((type) => [
    type,
    { after: new Set(), records: new Set(), refused: new Set() },
  ]),
)
for (const { attempts } of fc.sample(lawfulHistories(episodeDecider), { numRuns: 500, seed: 7 })) {
  for (const { command, before, decision } of attempts) {
    const { after, records, refused } = seen.get(command.type) ?? {}
    if (Result.isFailure(decision)) refused?.add(decision.failure._tag)
    else if (decision.success.length > 0) {
      after?.add(before.phase)
      for (const { type } of decision.success) records?.add(type)
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
    expect(records.filter((type) => did?.records.has(type) !== true)).toEqual([])
    const refusals = new Set<string>([...ofEveryCommand, ...needs.flatMap((need) => need.else)])
    expect([...(did?.refused ?? [])].filter((tag) => !refusals.has(tag))).toEqual([])
  })
})
