import { episodeCommandTypes } from "@str-service/domain"
import { Rejection } from "@str-service/domain/schemas"
import { describe, expect, test } from "vitest"
import { textOf } from "../src/repository.ts"
import { sharedRefusals, sharedRefusalsTable } from "../src/steps/shared-refusals.ts"
import { steps, stepsTable, withAnyCommand } from "../src/steps/steps.ts"
import { tried } from "./tried-commands.ts"

const page = "docs/reference/an-episode-step-by-step.md"

test("the page's tables are those of the steps and of the refusals that they share", async () => {
  const tables = [stepsTable(), sharedRefusalsTable()]
  const withTables = textOf(page).replaceAll(
    /^\|.*(?:\n\|.*)*/gmu,
    (other) => tables.find((table) => table.startsWith(firstLineOf(other))) ?? other,
  )
  await expect(
    withTables,
    "Run npx pnpm@12 test packages/docs/test/an-episode --update",
  ).toMatchFileSnapshot(`../../../${page}`)
  for (const table of tables) expect(withTables).toContain(table)
})

const firstLineOf = (text: string): string => text.split("\n", 1)[0] ?? text

test("every command and every refusal is told", () => {
  expect(steps.map(({ command }) => command)).toEqual(episodeCommandTypes)
  const told = new Set([
    ...sharedRefusals.map(({ tag }) => tag),
    ...steps.flatMap(({ needs }) => needs.flatMap((need) => need.else)),
  ])
  const known = Rejection.members.map((member) => member.fields._tag.schema.literal)
  // No command leads to a referral without its assessment.
  expect(known.filter((tag) => !told.has(tag))).toEqual(["NotAssessed"])
})

describe("what the decider does in episodes made up at random is what is told of", () => {
  test.for(steps)("$command", ({ command, after, needs, records, atTimes }) => {
    const did = tried.get(command)
    expect([...(did?.after ?? [])].toSorted()).toEqual(after.toSorted())
    const events = new Set<string>([...records, ...atTimes])
    const others = new Set<string>(withAnyCommand)
    expect(
      [...(did?.records ?? [])].filter((type) => !(events.has(type) || others.has(type))),
    ).toEqual([])
    expect([...events].filter((type) => did?.records.has(type) !== true)).toEqual([])
    const told = needs.flatMap((need) => need.else)
    const shared = sharedRefusals.filter(({ commands }) => commands.includes(command))
    const refusals = new Set<string>([...shared.map(({ tag }) => tag), ...told])
    expect([...(did?.refused ?? [])].filter((tag) => !refusals.has(tag))).toEqual([])
    expect([...refusals].filter((tag) => did?.refused.has(tag) !== true)).toEqual([])
  })
})
