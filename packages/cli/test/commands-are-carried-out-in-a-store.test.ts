import { readFile, writeFile } from "node:fs/promises"
import * as path from "node:path"
import { expect, test } from "vitest"
import { commandAt, lawfulCommands, ndjson, referralsCsv, rejectedCommand } from "./caseload.ts"
import { folderWith } from "./folder.ts"
import { strHere } from "./str-here.ts"

const withStore = async () => {
  const folder = await folderWith({ "referrals.csv": referralsCsv })
  const at = (name: string) => path.join(folder, name)
  const store = ["--store", `sqlite:${at("str.sqlite")}`]
  await strHere(["store", "init", ...store])
  const run = async (commands: ReadonlyArray<unknown>, ...more: ReadonlyArray<string>) => {
    await writeFile(at("commands.ndjson"), ndjson(...commands))
    const files = ["--commands", at("commands.ndjson"), "--referrals", at("referrals.csv")]
    return await strHere(["episodes", "run", ...files, "--policy", "kmpt-str", ...more])
  }
  return { at, store, run }
}

test("a store comes to hold what a file of the same run does", async () => {
  const { at, store, run } = await withStore()
  await run(lawfulCommands, "--out", at("out.ndjson"))
  const { isWell, stderr } = await run(lawfulCommands, ...store)
  expect(isWell).toBe(true)
  expect(stderr).toMatch(/Recorded \d+ events of 2 episodes in sqlite:/u)
  await strHere(["store", "export", "--out", at("exported.ndjson"), ...store])
  // The service knows, where nobody says so, that nobody has an open episode.
  const file = (await readFile(at("out.ndjson"), "utf8")).split("\n")
  const kept = (await readFile(at("exported.ndjson"), "utf8")).split("\n")
  const ofOne = (lines: ReadonlyArray<string>): ReadonlyArray<unknown> =>
    lines
      .filter((line) => line.includes('"e-1"'))
      .map((line) =>
        JSON.parse(line, (key, value) => (key === "commandDigest" ? undefined : value)),
      )
  expect(ofOne(kept)).toEqual(ofOne(file))
  expect(kept.find((line) => line.includes('"e-2"'))).toContain('"hasOpenEpisode":false')
})

test("what a run recorded goes from one store into another, by NDJSON and by CSV", async () => {
  const { at, store, run } = await withStore()
  await run(lawfulCommands, ...store)
  const other = ["--store", `sqlite:${at("other.sqlite")}`]
  await strHere(["store", "init", ...other])
  for (const name of ["out.csv", "out.ndjson"]) {
    await strHere(["store", "export", "--out", at(name), ...store])
    const taken = await strHere(["store", "import", "--events", at(name), ...other])
    expect(taken).toMatchObject({ isWell: true })
  }
  await strHere(["store", "export", "--out", at("again.ndjson"), ...other])
  expect(await readFile(at("again.ndjson"), "utf8")).toBe(await readFile(at("out.ndjson"), "utf8"))
  expect(await readFile(at("out.csv"), "utf8")).toContain("commandDigest")
})

test("a run goes on with what is in the store, and carries nothing out twice", async () => {
  const { store, run } = await withStore()
  await run(lawfulCommands, ...store)
  const again = await run([...lawfulCommands, rejectedCommand], ...store)
  expect(again.isWell).toBe(false)
  expect(again.stderr).toContain("Recorded 0 events of 0 episodes")
  expect(again.stderr).toContain("5 commands had been carried out before.")
  expect(again.stderr).toContain("1 command rejected.")
  const next = commandAt("2012-10-25", "Close", { reason: "goals-met", outcome: "supporting-self" })
  expect((await run([next], ...store)).stderr).toContain("Recorded 1 event of 1 episode")
})

test("nothing is recorded of somebody who was erased, and that is a rejection", async () => {
  const { at, store, run } = await withStore()
  await run(lawfulCommands, ...store)
  await strHere(["person", "erase", "p-1", "--reason", "other", ...store])
  const { isWell, stdout } = await run(
    lawfulCommands.slice(0, 1),
    "--rejections",
    at("rejections.ndjson"),
    ...store,
  )
  expect(isWell).toBe(false)
  expect(stdout).toContain("The episode was erased on ")
  const [first = ""] = (await readFile(at("rejections.ndjson"), "utf8")).split("\n")
  expect(JSON.parse(first).rejection).toMatchObject({ _tag: "Erased", reason: "other" })
})

test("events go to one place, and never over the store itself", async () => {
  const { at, store, run } = await withStore()
  const both = await run(lawfulCommands, "--out", at("out.ndjson"), ...store)
  expect(both.stderr).toContain("--store: Events go to one place. Leave --out or --store out.")
  const over = await run(lawfulCommands, "--rejections", at("str.sqlite"), ...store)
  expect(over.stderr).toContain("This file is read, too. Name another to write.")
})
