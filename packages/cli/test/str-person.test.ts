import * as path from "node:path"
import { expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { caseloadOf, linesOf } from "./recorded-caseload.ts"
import { strHere } from "./str-here.ts"

const episodes = caseloadOf(6)

const withStore = async () => {
  const folder = await folderWith({ "events.ndjson": linesOf(episodes.flat()) })
  const store = ["--store", `sqlite:${path.join(folder, "str.sqlite")}`]
  await strHere(["store", "init", ...store])
  await strHere(["store", "import", "--events", path.join(folder, "events.ndjson"), ...store])
  return (command: string, ...args: ReadonlyArray<string>) =>
    strHere([...command.split(" "), ...args, ...store])
}

test("everything about one person is given, and nothing about another", async () => {
  const call = await withStore()
  const { stdout, stderr } = await call("person export", "p-2")
  expect(JSON.parse(stdout)).toEqual({
    personId: "p-2",
    episodes: [{ episodeId: "ep-2", events: episodes[1] }],
    namedIn: [],
  })
  expect(stderr).toBe(`${episodes[1]?.length} events of 1 episode.\n`)
})

test("a person is erased, and every command works on what is left", async () => {
  const call = await withStore()
  const { isWell, stdout } = await call("person erase", "p-2", "--reason", "person-asked")
  expect(isWell).toBe(true)
  expect(stdout).toContain(`Erased ${episodes[1]?.length} events of 1 episode.`)
  expect((await call("store verify")).stdout).toMatch(/of 5 episodes; 1 episode was erased\. All/u)
  expect((await call("episodes show", "ep-2")).stderr).toContain("It holds no episode ep-2.")
  expect((await call("episodes caseload", "--on", "2013-03-01")).isWell).toBe(true)
  expect((await call("person export", "p-2")).stderr).toContain("nothing about this person")
})

test("what erasing a person would come to is told, and nothing is erased", async () => {
  const call = await withStore()
  const asked = ["p-2", "--reason", "person-asked"]
  const events = `${episodes[1]?.length} events`
  const foreseen = await call("person erase", ...asked, "--dry-run")
  expect(foreseen).toMatchObject({ isWell: true, stderr: "Nothing was erased, for --dry-run.\n" })
  expect(foreseen.stdout).toContain(`This would erase ${events} of 1 episode, and leave`)
  expect(foreseen.stdout).toMatch(
    new RegExp(`^episode:ep-2, ${events}, erased on \\d{4}-\\d\\d-\\d\\d, person-asked$`, "mu"),
  )
  const { wouldErase } = JSON.parse(
    (await call("person erase", ...asked, "--dry-run", "--json")).stdout,
  )
  expect((await call("store verify")).stdout).toContain("of 6 episodes. All can be read")
  expect(JSON.parse((await call("person erase", ...asked, "--json")).stdout)).toEqual({
    erased: wouldErase,
    stillNamedIn: [],
  })
})

test("a record that is still to be kept is not erased, and the first day that it may be is told", async () => {
  const call = await withStore()
  const ended = ["--reason", "retention-ended", "--kept-years"]
  const kept = await call("person erase", "p-2", ...ended, "200")
  expect(kept).toMatchObject({ isWell: false, stdout: "" })
  expect(kept.stderr).toMatch(/Episode ep-2 is kept until 2213-\d\d-\d\d, the first day/u)
  expect(kept.stderr).toContain("Nothing was erased")
  expect((await call("person export", "p-2")).isWell).toBe(true)
  expect((await call("person erase", "p-2", ...ended, "1")).isWell).toBe(true)
})

test.each([
  [["nobody", "--reason", "other"], "It holds no episode of this person. Check the id."],
  [["p-2", "--reason", "retention-ended"], "--kept-years: Say for how many years"],
  [["p-2", "--reason", "retention-ended", "--kept-years", "0"], "1 to 200."],
  [
    ["p-2", "--reason", "other", "--kept-years", "8"],
    "Years are counted for retention-ended only.",
  ],
])("%j erases nothing, and says why", async (args, message) => {
  const call = await withStore()
  const { isWell, stderr } = await call("person erase", ...args)
  expect(isWell).toBe(false)
  expect(stderr).toContain(message)
  expect((await call("store verify")).stdout).toContain("of 6 episodes. All can be read")
})
