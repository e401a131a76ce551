import * as path from "node:path"
import { loadPolicies } from "@str-service/cli"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { told } from "./outcome.ts"

const [before, since] = kmptStr.versions.map(({ document }) => JSON.stringify(document, null, 2))

describe("a policy is", () => {
  test("one that comes along, by its id", async () => {
    expect(await loadPolicies("kmpt-str")).toEqual(Result.succeed(kmptStr))
  })

  test("one document", async () => {
    const folder = await folderWith({ "mine.json": since ?? "" })
    const book = Result.getOrThrow(await loadPolicies(path.join(folder, "mine.json")))
    expect(book.versions.map(({ reference }) => reference)).toEqual([
      kmptStr.versions[1]?.reference,
    ])
  })

  test("a folder of versions, whatever else is in it", async () => {
    const folder = await folderWith({
      "a.policy.json": since ?? "",
      "b.policy.json": `// The arrangement before.\n${before}`,
      "b.cases.json": "{",
    })
    const book = Result.getOrThrow(await loadPolicies(folder))
    expect(book.versions.map(({ reference }) => reference)).toEqual(
      kmptStr.versions.map(({ reference }) => reference),
    )
  })
})

describe("what is wrong with one is told with its place", () => {
  test("in every version of a folder", async () => {
    const folder = await folderWith({
      "a.policy.json": since?.replace(`"otherwise"`, `"otherwize"`) ?? "",
      "b.policy.json": "{\n  nothing\n}",
    })
    expect(told(await loadPolicies(folder))).toEqual([
      expect.stringMatching(/a\.policy\.json:\d+:\d+: .*otherwize/u),
      expect.stringMatching(/b\.policy\.json:2:3: .*nothing stands without quotes/u),
    ])
  })

  test("one that is nested too deep", async () => {
    const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`
    const folder = await folderWith({ "mine.json": `[\n${deep}]` })
    const file = path.join(folder, "mine.json")
    expect(told(await loadPolicies(file))).toEqual([
      `${file}:2:65: This is nested more than 64 levels deep; give parts of it names under "conditions".`,
    ])
  })

  test("versions that do not make a book", async () => {
    const folder = await folderWith({ "a.policy.json": since ?? "", "b.policy.json": since ?? "" })
    expect(told(await loadPolicies(folder)).join("\n")).toContain("both start on 2012-10-01")
  })

  test("a folder without versions", async () => {
    const folder = await folderWith()
    expect(told(await loadPolicies(folder))).toEqual([
      `${folder}: No file in this folder ends in .policy.json. Add one.`,
    ])
  })

  test("a name that means nothing, with what was meant", async () => {
    expect(told(await loadPolicies("kmpt-srt"))).toEqual([
      "kmpt-srt: There is neither a file or folder of this name nor a policy that comes with this command. Did you mean kmpt-str or kmpt-str-east or kmpt-str-west? Those are: kmpt-str, kmpt-str-east, kmpt-str-west, example-borough-str.",
    ])
  })
})
