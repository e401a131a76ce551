import { readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { DatabaseSync } from "node:sqlite"
import {
  areServersRequired,
  howToInstallNats,
  howToInstallPostgres,
  natsProgram,
  postgresPrograms,
  startNats,
  startPostgres,
} from "@str-service/servers"
import type * as Command from "effect/cli/Command"
import { expect, onTestFinished, test } from "vitest"
import { str } from "../src/command/str.ts"
import { draft } from "./drafts.ts"
import { folderWith } from "./folder.ts"
import { caseloadOf, linesOf, mixed } from "./recorded-caseload.ts"
import { str as callStr } from "./str.ts"
import { strHere } from "./str-here.ts"

const times = ["--on", "2013-06-30", "--known", "2013-07-01"]
const year = ["--from", "2012-10-01", "--to", "2013-06-30"]

/** A call of each command that asks events, wherever these are. */
const asking: Readonly<Record<string, ReadonlyArray<string>>> = {
  "episodes show": ["ep-7", ...times],
  "episodes timeline": ["ep-7", ...times],
  "episodes due": ["--all", "--include", "reviews,exemptions", ...times, "--json"],
  "episodes chargeable": [...year, ...times, "--csv"],
  "episodes notices": times,
  "episodes caseload": [...times, "--json"],
  "episodes support": [...year, ...times],
  "episodes flow": [...year, ...times, "--csv"],
  "episodes outcomes": [...year, ...times],
  "episodes goals": [...year, ...times],
  "episodes report": [...year, ...times, "--json"],
  "workers caseload": [
    "--workers",
    "WORKERS",
    "--policy",
    "example-borough-str",
    "--on",
    "2025-07-01",
    "--known",
    "2025-07-02",
  ],
  "workers unassigned": ["--workers", "WORKERS", "--policy", "kmpt-str", ...times, "--csv"],
  "transfer progress": ["--plan", "PLAN", ...times, "--json"],
  "policy simulate": ["DRAFT", "--on", "2013-06-30", "--json"],
}

/** Their threads are modules that only the program itself can start. */
const hasThreads = new Set(["policy simulate"])

const strElsewhere = async (args: ReadonlyArray<string>) => {
  const { status, stdout, stderr } = await callStr(args)
  return { isWell: status === 0, stdout, stderr }
}

/** Files that calls name. */
const files: Readonly<Record<string, string>> = {
  DRAFT: "draft.policy.json",
  PLAN: "plan.json",
  WORKERS: "workers.ndjson",
}

/** The command, and what of it a source may say by itself. */
const call = async (name: string, folder: string, source: ReadonlyArray<string>) => {
  const args = (asking[name] ?? []).map((arg) =>
    Object.hasOwn(files, arg) ? path.join(folder, files[arg] ?? "") : arg,
  )
  const calling = [...name.split(" "), ...args, ...source]
  const { isWell, stdout, stderr } = hasThreads.has(name)
    ? await strElsewhere(calling)
    : await strHere(calling)
  return { isWell, stderr, stdout: stdout.replace(/"events": \{[^}]*\}/u, "") }
}

const leaves = (command: Command.Command.Any, before: ReadonlyArray<string>): Array<string> => {
  const names = [...before, command.name]
  const below = command.subcommands.flatMap(({ commands }) => commands)
  return below.length === 0
    ? [names.slice(1).join(" ")]
    : below.flatMap((next) => leaves(next, names))
}

const episodes = caseloadOf(30)

const transfer = path.join(import.meta.dirname, "../../../examples/transfer/data")

const workers = path.join(import.meta.dirname, "../../../examples/workers/data")

const caseload = async (): Promise<string> => {
  const folder = await folderWith({
    "mixed.ndjson": linesOf(mixed(episodes)),
    "draft.policy.json": JSON.stringify(draft),
    "workers.ndjson": await readFile(path.join(workers, "workers.ndjson"), "utf8"),
  })
  const given = ["--cases", "september.csv", "--stages", "stages.json"].map((word) =>
    word.startsWith("--") ? word : path.join(transfer, word),
  )
  const plan = path.join(folder, "plan.json")
  await strHere(["transfer", "plan", ...given, "--policy", "kmpt-str", "--out", plan])
  return folder
}

const expectSameRows = async (
  place: string,
  folder: string,
  names: ReadonlyArray<string>,
): Promise<void> => {
  const file = path.join(folder, "mixed.ndjson")
  expect(await strHere(["store", "init", "--store", place])).toMatchObject({ isWell: true })
  expect(await strHere(["store", "import", "--events", file, "--store", place])).toMatchObject({
    isWell: true,
  })
  for (const name of names) {
    const byFile = await call(name, folder, ["--events", file])
    expect(byFile, name).toMatchObject({ isWell: true, stderr: "" })
    expect(byFile.stdout.length, name).toBeGreaterThan(100)
    expect(await call(name, folder, ["--store", place]), name).toEqual(byFile)
  }
}

/** These write to the file of events, or plan by it, and do not ask it. */
const takesFiles = new Set(["transfer plan", "transfer apply"])

test("every command that asks a file of events asks a store as well", async () => {
  const asks: Array<string> = []
  for (const name of leaves(str, [])) {
    const { stdout } = await strHere([...name.split(" "), "--help"])
    if (/^ *--events\b/mu.test(stdout) && /^ *--store\b/mu.test(stdout)) asks.push(name)
    else if (!takesFiles.has(name)) expect(stdout, name).not.toMatch(/^ *--events\b/mu)
  }
  const asked = asks.filter((name) => name !== "store import" && !takesFiles.has(name))
  expect(asked.toSorted()).toEqual(Object.keys(asking).toSorted())
})

test("a store in a SQLite file gives the rows that a file of its events gives", async () => {
  const folder = await caseload()
  await expectSameRows(`sqlite:${path.join(folder, "str.sqlite")}`, folder, Object.keys(asking))
})

test("a store in PostgreSQL gives the rows that a file of its events gives", async ({ skip }) => {
  if (postgresPrograms === undefined) {
    if (areServersRequired) throw new Error(howToInstallPostgres)
    skip(howToInstallPostgres)
  }
  const server = await startPostgres()
  onTestFinished(() => server.remove())
  const here = Object.keys(asking).filter((name) => !hasThreads.has(name))
  await expectSameRows(server.url, await caseload(), here)
}, 60_000)

test("a store in NATS gives the rows that a file of its events gives", async ({ skip }) => {
  if (natsProgram === undefined) {
    if (areServersRequired) throw new Error(howToInstallNats)
    skip(howToInstallNats)
  }
  const server = await startNats({ count: 1 })
  onTestFinished(() => server.remove())
  const place = `${server.url}/str?replicas=1&allowUnsafeServer=${server.isUnsafe}`
  await expectSameRows(place, await caseload(), ["episodes show", "episodes due"])
}, 60_000)

test("what cannot be read in a store is left out and told of, as of a file", async () => {
  const folder = await caseload()
  const file = path.join(folder, "str.sqlite")
  const store = ["--store", `sqlite:${file}`]
  const lines = linesOf(episodes.flat()).split("\n")
  await writeFile(path.join(folder, "whole.ndjson"), lines.join("\n"))
  await strHere(["store", "init", ...store])
  await strHere(["store", "import", "--events", path.join(folder, "whole.ndjson"), ...store])
  const spoilt = lines.with(9, "{}")
  await writeFile(path.join(folder, "spoilt.ndjson"), spoilt.join("\n"))
  const database = new DatabaseSync(file)
  database.exec("update entry set body = '{}' where position = 10")
  database.close()

  const byFile = await call("episodes caseload", folder, [
    "--events",
    path.join(folder, "spoilt.ndjson"),
  ])
  const byStore = await call("episodes caseload", folder, store)
  expect(byStore.stdout).toBe(byFile.stdout)
  expect(byStore.isWell).toBe(false)
  const tally = (stderr: string) => stderr.trim().split("\n").at(-1)
  expect(tally(byStore.stderr)).toMatch(/^\d+ findings? \(1 not-an-event/u)
  expect(tally(byStore.stderr)).toBe(tally(byFile.stderr))
  const strictly = await call("episodes caseload", folder, [...store, "--strict"])
  expect(strictly).toMatchObject({ isWell: false, stdout: "" })
})
