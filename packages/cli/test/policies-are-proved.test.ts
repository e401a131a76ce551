import { readFile } from "node:fs/promises"
import * as path from "node:path"
import { describe, expect, test } from "vitest"
import { folderWith, namesIn } from "./folder.ts"
import { casesWith, policyWith } from "./policies.ts"
import { type Ended, str } from "./str.ts"

const within = async (
  files: Readonly<Record<string, string>>,
  ...args: ReadonlyArray<string>
): Promise<Ended & { readonly cwd: string }> => {
  const cwd = await folderWith(files)
  return { cwd, ...(await str(["policy", ...args], { cwd })) }
}

const sound = { "1.policy.json": policyWith(), "1.cases.json": casesWith() }

/** A second rule, which the first masks. */
const masked = {
  "1.policy.json": policyWith([
    "\n      ],\n\n      // What happens",
    `,
        {
          "name": "a short-term need in a crisis is discussed",
          "conditions": {
            "all": [
              { "fact": "expectedNeed", "operator": "equal", "value": "short-term" },
              { "fact": "inCrisis", "operator": "equal", "value": true }
            ]
          },
          "event": { "type": "discuss", "params": { "because": "It never comes to this." } }
        }
      ],

      // What happens`,
  ]),
}

describe("str policy verify", () => {
  test("says what it proved, and what it found, in words for people", async () => {
    const { status, stdout, stderr } = await within(sound, "verify", ".")
    expect(stdout).toBe(`my-service 1  1.policy.json
  ✓ eligibility: 1 rule over 2 facts, proved for all 4 combinations, 3 of them left to “otherwise”
1.policy.json:62:7  note  falls-to-otherwise  No rule decides some combinations: they fall to “otherwise” (for discussion).
    3 of 4 combinations
    - The person is in a mental health crisis: no
    - Need that is expected: Longer than that
    for example
      The person is in a mental health crisis: no
      Need that is expected: For a limited time
`)
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: "1 version proved: 0 errors, 0 warnings, 1 note.\n",
    })
  })

  test("tells of a masked rule where it stands, what decides in its place, and of whom", async () => {
    const { status, stdout } = await within(masked, "verify", "1.policy.json")
    expect(status).toBe(0)
    expect(
      stdout,
    ).toContain(`1.policy.json:59:9  error  rule-masked  “a short-term need in a crisis is discussed” never decides: wherever it matches, “a short-term need in a crisis is accepted” (accepted) above it decides. Move it up, or leave it out.
    1 of 4 combinations
    “a short-term need in a crisis is accepted” (accepted): 1
    for example
      The person is in a mental health crisis: yes
      Need that is expected: For a limited time
`)
  })

  test.each([
    ["error", sound, 0],
    ["warning", sound, 0],
    ["note", sound, 1],
    ["falls-to-otherwise", sound, 1],
    ["error", masked, 1],
    ["warning", masked, 1],
    ["error,falls-to-otherwise", sound, 1],
    ["error, falls-to-otherwise", sound, 1],
    ["order-decides,outcome-never-given", masked, 0],
  ])("with --fail-on %s ends with 1 where there is such a finding", async (what, files, status) => {
    expect(await within(files, "verify", ".", "--fail-on", what)).toMatchObject({ status })
  })

  test("refuses to fail on what there is not", async () => {
    const { status, stdout, stderr } = await within(sound, "verify", ".", "--fail-on", "erorr")
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toBe(
      `--fail-on: "erorr" is nothing to fail on. Did you mean error? Write error, warning, note, or codes of findings, with commas between them.\n`,
    )
  })

  test("gives one JSON document, findings at their places, counts in digits", async () => {
    const { stdout } = await within(sound, "verify", ".", "--json")
    expect(JSON.parse(stdout)).toEqual({
      versions: [
        {
          file: "1.policy.json",
          policy: "my-service",
          version: "1",
          tables: [
            expect.objectContaining({
              name: "eligibility",
              cells: "4",
              otherwise: { count: "3", of: "4" },
            }),
          ],
          findings: [
            expect.objectContaining({
              file: "1.policy.json",
              line: 62,
              column: 7,
              code: "falls-to-otherwise",
              severity: "note",
              cells: { count: "3", of: "4" },
              example: {
                facts: { inCrisis: false, expectedNeed: "short-term" },
                on: "2026-04-01",
                words: expect.any(Array),
              },
            }),
          ],
        },
      ],
    })
  })

  test("proves nothing of a policy that is wrong, and wants one", async () => {
    const wrong = { "1.policy.json": policyWith([`"operator": "equal"`, `"operator": "equals"`]) }
    const { status, stdout, stderr } = await within(wrong, "verify", ".")
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain("unknown-operator")
    const none = await within({ "1.cases.json": casesWith() }, "verify", ".")
    expect(none).toMatchObject({ status: 2, stderr: ".: There is no policy here to prove.\n" })
  })
})

describe("str policy missing-cases", () => {
  const alone = { "1.policy.json": policyWith() }

  test("writes cases beside a policy that are tried there, and cover it", async () => {
    const args = ["missing-cases", "1.policy.json", "--out", "1.more.cases.json"]
    const { cwd, status, stdout, stderr } = await within(alone, ...args)
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "",
      stderr: "2 cases missing: confirm what each expects.\n",
    })
    const text = await readFile(path.join(cwd, "1.more.cases.json"), "utf8")
    expect(text).toContain(
      `"sentence": "To confirm (1): accepted, by “a short-term need in a crisis is accepted”."`,
    )
    const tested = await str(["policy", "test", ".", "--coverage"], { cwd })
    expect(tested).toMatchObject({ status: 0, stderr: "2 cases tried: 2 passed, 0 failed.\n" })
    const again = await str(["policy", ...args], { cwd })
    expect(again).toMatchObject({
      status: 2,
      stderr: "1.more.cases.json: It is there already. Name another, or take it away first.\n",
    })
  })

  test("prints them where no file is named, and nothing where none is missing", async () => {
    const printed = await within(alone, "missing-cases", "1.policy.json")
    expect(printed.stdout).toMatch(/^\{\n {2}\/\/ These cases expect what the policy says/u)
    const covered = await within(sound, "missing-cases", "1.policy.json", "--fail-on", "missing")
    expect(covered).toMatchObject({ status: 0, stdout: "", stderr: "No case is missing.\n" })
  })

  test("says what no case can show, and fails on it where that is asked for", async () => {
    const args = ["missing-cases", "1.policy.json", "--fail-on"]
    const { status, stderr } = await within(masked, ...args, "cannot-be-shown")
    expect(status).toBe(1)
    expect(stderr).toContain(
      "1.policy.json:59:9  No case can show this: “a short-term need in a crisis is discussed” decides on eligibility.\n",
    )
    expect(await within(masked, ...args, "missing")).toMatchObject({ status: 1 })
    expect(await within(alone, ...args, "cannot-be-shown")).toMatchObject({ status: 0 })
    expect(await within(alone, ...args, "nothing")).toMatchObject({ status: 2 })
  })

  test("gives one JSON document", async () => {
    const { stdout } = await within(masked, "missing-cases", "1.policy.json", "--json")
    expect(JSON.parse(stdout)).toMatchObject({
      file: "1.policy.json",
      policy: "my-service",
      version: "1",
      cases: [{ worked: { decision: "eligibility" }, shows: expect.any(Array) }, {}],
      cannotBeShown: [{ line: 59, column: 9, path: expect.any(Array), words: expect.any(String) }],
      notLookedAt: [],
    })
  })

  test("wants a policy, and a name by which cases are known", async () => {
    const cases = await within(sound, "missing-cases", "1.cases.json")
    expect(cases).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("no policy document"),
    })
    const named = await within(alone, "missing-cases", "1.policy.json", "--out", "more.json")
    expect(named).toMatchObject({
      status: 2,
      stderr: "--out: Its name has to end in .cases.json, to be found in a folder.\n",
    })
    expect(await namesIn(named.cwd)).toEqual(["1.policy.json"])
  })
})
