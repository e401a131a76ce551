import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"
import type { EpisodeEvent } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import { openService } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"
import { describe, expect, it } from "vitest"
import { everythingIn } from "../demo/recorded.ts"
import { rejectionsFile, storeFile } from "../files.ts"

const folder = `${import.meta.dirname}/..`

const demo = spawnSync(process.execPath, ["--conditions=@str-service/source", "demo.ts"], {
  cwd: folder,
  encoding: "utf8",
})
const printed = stripVTControlCharacters(demo.stdout)

const service = openService({
  store: await openSqliteStore({ file: storeFile }),
  policies: kmptStr,
})
const events = await everythingIn(service)
await service.close()

const withdrawn = new Set(
  events.flatMap((event) => (event.type === "Withdrawn" ? [event.data.target] : [])),
)
const standing = events.filter(({ metadata }) => !withdrawn.has(metadata.eventId))

/** The last event of a type in each episode that has one. */
const lastOf = <Type extends EpisodeEvent["type"]>(type: Type) => {
  const isOfType = (event: EpisodeEvent): event is Extract<EpisodeEvent, { type: Type }> =>
    event.type === type
  return new Map(
    standing.filter(isOfType).map((event) => [event.metadata.episodeId, event] as const),
  )
}

const inFigures = (count: number): string => count.toLocaleString("en-GB")

describe("the demo says what the events say", () => {
  it("ends well, without a word of complaint", () => {
    expect(demo.stderr).toBe("")
    expect(demo.status).toBe(0)
  })

  it.each([
    "What the policy said of the referrals, and why",
    "Where the episodes stand",
    "What was accepted, and what was rejected",
    "What is due",
    "One episode",
    "Where it is written",
  ])("shows: %s", (heading) => {
    expect(printed).toContain(`── ${heading} ─`)
  })

  it("counts the episodes that were referred", () => {
    expect(printed).toContain(`\n${inFigures(lastOf("Referred").size)} episodes of `)
  })

  it.each(["accept", "discuss", "signpost", "needs-more-information"])(
    "counts the referrals assessed as %s",
    (outcome) => {
      const referred = lastOf("Referred")
      const counted = [...lastOf("EligibilityAssessed")].filter(
        ([episodeId, { data }]) => referred.has(episodeId) && data.outcome === outcome,
      ).length
      const name = outcome.replaceAll("-", " ")
      expect(printed).toMatch(new RegExp(`^${name} +${counted} referrals `, "mu"))
    },
  )

  it("counts the episodes that were closed", () => {
    expect(printed).toMatch(new RegExp(`^ +${lastOf("Closed").size}  closed$`, "mu"))
  })

  it.each(["enablement", "total"])("counts how often the limit %s was exceeded", (limit) => {
    const { length } = standing.filter(
      (event) => event.type === "LimitBreached" && event.data.limit === limit,
    )
    expect(printed).toMatch(new RegExp(`^ +${length}  exceeded the limit ${limit}$`, "mu"))
  })

  it("counts the commands that were accepted and rejected", () => {
    const accepted = new Set(
      events.map(({ metadata }) => `${metadata.episodeId} ${metadata.commandId}`),
    ).size
    const rejected = readFileSync(rejectionsFile, "utf8").trim().split("\n").length
    expect(printed).toMatch(
      new RegExp(`^all +${inFigures(accepted)} +${inFigures(rejected)}$`, "mu"),
    )
  })

  it("counts the events that it wrote", () => {
    expect(printed).toContain(`${inFigures(events.length)} events`)
  })

  it("prints a command that shows the same list of what is due", () => {
    const [, args = ""] = /^npx pnpm@12 --silent -w str (episodes due .*)$/mu.exec(printed) ?? []
    const main = `${folder}/../../packages/cli/src/main.ts`
    const str = spawnSync(
      process.execPath,
      ["--conditions=@str-service/source", main, ...args.split(" ")],
      { cwd: folder, encoding: "utf8" },
    )
    expect(str.stdout).toMatch(/^Due on /u)
    expect(printed).toContain(str.stdout)
  })

  it("shows the free and the chargeable span of the episode", () => {
    expect(printed).toMatch(/^░ +free +\d{4}-\d{2}-\d{2} +\d{4}-\d{2}-\d{2} +\d+ days/mu)
    expect(printed).toMatch(/^█ +chargeable +\d{4}-\d{2}-\d{2} +\d{4}-\d{2}-\d{2} +\d+ days/mu)
  })
})
