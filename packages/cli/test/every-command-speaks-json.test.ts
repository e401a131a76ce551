import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import { describe, expect, onTestFinished, test } from "vitest"
import { callStr } from "../src/command/call-str.ts"
import { describeCommands } from "../src/command/describe-commands.ts"

/** What these print is data anyhow: a JSON Schema, or events and records as they are kept. */
const printData = new Set([
  "str episodes schema",
  "str transfer schema",
  "str store export",
  "str person export",
])

const referral = {
  type: "Refer",
  data: {
    on: "2012-10-01",
    personId: "person-1",
    team: "recovery",
    facts: { inCrisis: true, expectedNeed: "short-term" },
  },
  metadata: {
    episodeId: "episode-1",
    commandId: "c-1",
    now: "2012-10-01T09:30:00Z",
    today: "2012-10-01",
    actor: "worker-7",
  },
}

const inFolder = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "str-json-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const at = (name: string) => path.join(folder, name)
  const again = { ...referral, metadata: { ...referral.metadata, commandId: "c-2" } }
  writeFileSync(at("commands.ndjson"), `${JSON.stringify(referral)}\n${JSON.stringify(again)}\n`)
  return at
}

describe("every command speaks JSON", () => {
  test("or prints data as it is kept", async () => {
    const commands = await describeCommands()
    const names = commands.map((command) => command.path.join(" "))
    const silent = commands.filter(({ flags, path: words }) => {
      const name = words.join(" ")
      const isGroup = names.some((other) => other.startsWith(`${name} `))
      return !isGroup && !printData.has(name) && !flags.some((flag) => flag.name.includes("json"))
    })
    expect(silent.map((command) => command.path.join(" "))).toEqual([])
  })

  test("str episodes run, what was done and what was rejected", async () => {
    const at = inFolder()
    const { status, stdout } = await callStr([
      ...["episodes", "run", "--commands", at("commands.ndjson"), "--policy", "kmpt-str"],
      ...["--out", at("events.ndjson"), "--json"],
    ])
    expect(JSON.parse(stdout)).toMatchObject({
      read: { referrals: 0, commands: 2 },
      events: 2,
      episodes: 1,
      rejected: [
        { commandId: "c-2", episodeId: "episode-1", rejection: { _tag: "AlreadyReferred" } },
      ],
    })
    expect(status).toBe(1)
  })

  test("str store init and import, what was made and what was taken in", async () => {
    const at = inFolder()
    const store = ["--store", `sqlite:${at("a.sqlite")}`]
    await callStr([
      ...["episodes", "run", "--commands", at("commands.ndjson"), "--policy", "kmpt-str"],
      ...["--out", at("events.ndjson")],
    ])
    const init = await callStr(["store", "init", ...store, "--json"])
    expect(JSON.parse(init.stdout)).toEqual({ store: `sqlite:${at("a.sqlite")}` })
    const bring = ["store", "import", "--events", at("events.ndjson"), ...store, "--json"]
    expect(JSON.parse((await callStr(bring)).stdout)).toMatchObject({ events: 2, alreadyThere: 0 })
    expect(JSON.parse((await callStr(bring)).stdout)).toMatchObject({ events: 0, alreadyThere: 2 })
  })
})
