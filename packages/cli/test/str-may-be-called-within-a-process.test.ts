import { callStr, describeCommands } from "@str-service/cli"
import { describe, expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { str } from "./str.ts"

describe("a call within the process", () => {
  test.each([
    { about: "that goes well", args: ["policy", "schema"] },
    { about: "that finds something wrong", args: ["policy", "check", "FOLDER"] },
    { about: "that does nothing", args: ["policy", "check", "FOLDER/none.policy.json"] },
    { about: "that is no call", args: ["policy", "chec"] },
  ])("$about says and ends with what one in a process of its own does", async ({ args }) => {
    const folder = await folderWith({ "broken.policy.json": "{" })
    const words = args.map((word) => word.replace("FOLDER", folder))
    expect(await callStr(words)).toEqual(await str(words))
  })
})

test("every command is described with what it takes", async () => {
  const commands = await describeCommands()
  const paths = commands.map(({ path }) => path.join(" "))
  expect(paths).toEqual(expect.arrayContaining(["str", "str policy", "str episodes run"]))
  expect(new Set(paths).size).toBe(paths.length)
  const check = commands.find(({ path }) => path.join(" ") === "str policy check")
  expect(check).toMatchObject({
    usage: "str policy check [flags] <PATH...>",
    args: [{ name: "PATH", required: true }],
    flags: [{ name: "--json", type: "boolean", required: false }],
  })
})
