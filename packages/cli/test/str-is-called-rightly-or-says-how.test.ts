import { describe, expect, test } from "vitest"
import { str } from "./str.ts"

describe("wrong use ends with 2, says what is wrong on standard error, and shows no stack", () => {
  test.each([
    ["a command that does not exist", ["episode"], `Unknown subcommand "episode"`],
    ["a subcommand that does not exist", ["episodes", "shwo"], `Unknown subcommand "shwo"`],
    ["a flag that does not exist", ["episodes", "due", "--frob"], "Unrecognized flag: --frob"],
    [
      "a flag that is missing",
      ["store", "import"],
      "Missing required flag: --events. This command needs --events.",
    ],
    [
      "events that are nowhere",
      ["episodes", "due"],
      "--store: No store is named, and there is no str.sqlite in this folder.",
    ],
    [
      "events in two places",
      ["episodes", "due", "--events", "e", "--store", "memory:"],
      "--store: Events are read from one place. Leave --events or --store out.",
    ],
    [
      "several flags that are missing",
      ["episodes", "run", "--policy", "kmpt-str"],
      "Missing required flag: --commands. This command needs --commands and --policy.",
    ],
    [
      "a number that is none",
      ["person", "erase", "p-1", "--reason", "other", "--kept-years", "many"],
      'Invalid value for flag --kept-years: "many". Expected a whole number in digits.',
    ],
    ["an argument that is missing", ["episodes", "show", "--events", "e"], "Missing required"],
    ["a path that is missing", ["policy", "check"], "PATH"],
    [
      "a path that leads nowhere",
      ["policy", "check", "nowhere"],
      "nowhere: There is no such file or folder. Check the path.",
    ],
    [
      "a flag given twice",
      ["episodes", "due", "--events", "e", "--on", "a", "--on", "b"],
      'Invalid value for flag --on: "2 occurrences"',
    ],
    [
      "a day that is none",
      ["episodes", "due", "--on", "2013-02-30", "--events", "e"],
      "--on: This is no calendar day. Write it YYYY-MM-DD.",
    ],
    [
      "an inclusion that is none",
      ["episodes", "due", "--on", "2013-02-01", "--events", "e", "--include", "review"],
      `--include: "review" cannot be included. Did you mean reviews?`,
    ],
  ])("%s", async (_, args, message) => {
    const { status, stdout, stderr } = await str(args)
    expect(status).toBe(2)
    expect(stdout).toBe("")
    expect(stderr).toContain(message)
    expect(stderr).not.toMatch(/^\s+at /mu)
  })

  test.each([[[]], [["episodes"]]])("no subcommand: %j shows those there are", async (args) => {
    const { status, stdout, stderr } = await str(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain("SUBCOMMANDS")
  })
})

test("help that is asked for is a result", async () => {
  const { status, stdout, stderr } = await str(["episodes", "run", "--help"])
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
  expect(stdout).toContain("--commands FILE")
})
