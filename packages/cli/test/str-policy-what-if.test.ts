import { describe, expect, test } from "vitest"
import { folderWith } from "./folder.ts"
import { policyWith } from "./policies.ts"
import { str } from "./str.ts"

const old = policyWith()

/** A later version, which asks whether the wait is long before it accepts, and limits it otherwise. */
const later = policyWith(
  [`"version": "1"`, `"version": "2"`],
  ["2026-04-01", "2027-04-01"],
  [
    `"expectedNeed": {`,
    `"referredOn": { "label": "Day of the referral", "type": "date" },
    "weeks": { "label": "Weeks waited", "type": "integer", "derived": { "unit": "weeks", "since": "referredOn" } },
    "expectedNeed": {`,
  ],
  [
    `"all": [
              { "fact": "inCrisis", "operator": "equal", "value": true },`,
    `"all": [
              { "fact": "weeks", "operator": "lessThan", "value": 6 },
              { "fact": "inCrisis", "operator": "equal", "value": true },`,
  ],
)

const files = {
  "1.policy.json": old,
  "2.policy.json": later,
  "facts.json": JSON.stringify({
    inCrisis: true,
    expectedNeed: "short-term",
    referredOn: "2027-03-29",
  }),
  "long.json": JSON.stringify({
    inCrisis: true,
    expectedNeed: "short-term",
    referredOn: "2026-05-01",
  }),
  "short.json": JSON.stringify({ inCrisis: false, expectedNeed: "short-term" }),
}

const policy = async (...args: ReadonlyArray<string>) =>
  str(["policy", ...args], { cwd: await folderWith(files) })

const diff = (...args: ReadonlyArray<string>) =>
  policy("diff", "1.policy.json", "2.policy.json", ...args)

describe("str policy diff", () => {
  test("tells for whom the outcome changes, so that a layman can read it", async () => {
    const { status, stdout } = await diff()
    expect(status).toBe(0)
    expect(stdout).toBe(`my-service 1 → my-service 2

Who is supported
  accepted → for discussion
    for 1 of 8 combinations
    - The person is in a mental health crisis: yes; Need that is expected: For a limited time; Weeks waited: 6 weeks or more  (1)
      before by “a short-term need in a crisis is accepted”; after by otherwise
      for example The person is in a mental health crisis: yes; Need that is expected: For a limited time; Day of the referral: 18 February 2027; Weeks waited: 6 weeks; asked on 1 April 2027

What is asked about a person
  Day of the referral (referredOn): only in my-service 2
  Weeks waited (weeks): only in my-service 2

The version itself
  first day: 1 April 2026 → 1 April 2027
`)
  })

  test("tells the same as one JSON document", async () => {
    const { status, stdout } = await diff("--json")
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      old: { id: "my-service", version: "1" },
      new: { id: "my-service", version: "2" },
      decisions: [
        {
          decision: "eligibility",
          comparison: {
            cells: "8",
            outcomes: [
              {
                old: "accept",
                new: "discuss",
                cells: "1",
                regions: [{ example: { facts: { inCrisis: true }, on: "2027-04-01" } }],
              },
            ],
          },
        },
      ],
      limits: [],
    })
  })

  test("tells drafts that are called alike by their files", async () => {
    const cwd = await folderWith({
      "a.policy.json": old,
      "b.policy.json": policyWith([`"operator": "equal"`, `"operator": "notEqual"`]),
    })
    const { stdout } = await str(["policy", "diff", "a.policy.json", "b.policy.json"], { cwd })
    expect(stdout).toMatch(/^my-service 1 in a\.policy\.json → my-service 1 in b\.policy\.json\n/u)
  })

  test("says where groups overlap, whose numbers then add up to more", async () => {
    const either = policyWith([`"version": "1"`, `"version": "2"`], [`"all": [`, `"any": [`])
    const cwd = await folderWith({ "1.policy.json": old, "2.policy.json": either })
    const { stdout } = await str(["policy", "diff", "1.policy.json", "2.policy.json"], { cwd })
    expect(stdout).toContain("for 2 of 4 combinations\n")
    const none = old.replace(/"rules": \[.*\n {6}\],/su, `"rules": [],`)
    const both = await folderWith({ "1.policy.json": none, "2.policy.json": either })
    const changed = await str(["policy", "diff", "1.policy.json", "2.policy.json"], { cwd: both })
    expect(changed.stdout).toContain(
      "for 3 of 4 combinations; these groups overlap, so that some count in more than one\n",
    )
    expect(changed.stdout.match(/\(2\)$/gmu)).toHaveLength(2)
  })

  test("takes policies that come with the command by their ids", async () => {
    const { status, stdout } = await policy("diff", "kmpt-str-east", "kmpt-str-west")
    expect({ status, title: stdout.split("\n")[0] }).toEqual({
      status: 0,
      title: "kmpt-str-east 2012.1 → kmpt-str-west 2012.1",
    })
  })

  test("says so where nothing differs", async () => {
    const { status, stdout } = await policy(
      "diff",
      "1.policy.json",
      "1.policy.json",
      "--fail-on",
      "difference",
    )
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "my-service 1 → my-service 1\n\n✓ They say the same of everybody.\n",
    })
  })

  test.each([
    ["outcomes", 1],
    ["limits", 0],
    ["difference", 1],
  ])("fails on %s where it is asked to: %i", async (what, status) => {
    expect(await diff("--fail-on", what)).toMatchObject({
      status,
      stdout: expect.stringContaining("accepted → for discussion"),
    })
  })

  test("knows what it may be asked to fail on", async () => {
    expect(await diff("--fail-on", "outcome")).toEqual({
      status: 2,
      stdout: "",
      stderr: `--fail-on: "outcome" is nothing to fail on. Did you mean outcomes? Write outcomes, limits, difference, with commas between them.\n`,
    })
  })
})

describe("str policy why-not", () => {
  const whyNot = (facts: string, ...args: ReadonlyArray<string>) =>
    policy("why-not", "2.policy.json", "--decision", "eligibility", "--facts", facts, ...args)

  test("names the smallest changes of what is known", async () => {
    const { status, stdout } = await whyNot("facts.json", "--on", "2027-04-05")
    expect(status).toBe(0)
    expect(stdout).toBe(`Who is supported, on 2027-04-05: accepted

The least that gives another outcome: 1 change, any one of these ways
1. for discussion, with
     Day of the referral: 29 March 2027 → 22 February 2027
2. for discussion, with
     The person is in a mental health crisis: yes → no
3. for discussion, with
     Need that is expected: For a limited time → Longer than that
`)
  })

  test("says that no change makes sure of an outcome that turns on what is unknown", async () => {
    const { status, stdout } = await whyNot("short.json", "--outcome", "accept")
    expect(status).toBe(0)
    expect(stdout).toContain("No change of what is known makes sure of “accepted”")
  })

  test("tells the same as one JSON document", async () => {
    const { stdout } = await whyNot("facts.json", "--outcome", "discuss", "--json")
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: "accept",
      wanted: "discuss",
      answer: { kind: "changes", size: 1, smallest: { length: 3 }, isAll: true },
    })
  })

  test.each([
    [
      ["--outcome", "acept"],
      `--outcome: The decision has no outcome "acept". Did you mean accept?`,
    ],
    [["--on", "soon"], "--on: This is no calendar day."],
  ])("%j is wrong use", async (args, message) => {
    const { status, stdout, stderr } = await whyNot("facts.json", ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain(message)
  })

  test("a decision that the policy does not make is wrong use", async () => {
    const args = ["2.policy.json", "--decision", "charging", "--facts", "facts.json"]
    const { status, stderr } = await policy("why-not", ...args)
    expect(status).toBe(2)
    expect(stderr).toContain("--decision: This policy does not decide charging")
  })
})

describe("str policy next-flip", () => {
  const nextFlip = (facts: string, on: string, ...args: ReadonlyArray<string>) =>
    policy("next-flip", ".", "--decision", "eligibility", "--facts", facts, "--on", on, ...args)

  test("names the day on which time alone changes the outcome", async () => {
    const { status, stdout } = await nextFlip("facts.json", "2027-04-05")
    expect(status).toBe(0)
    expect(stdout).toBe(`Who is supported, on 2027-04-05: accepted
From 2027-05-10: for discussion, though nothing happens
  Weeks waited: now 6 weeks
`)
  })

  test("takes facts that only a version to come knows", async () => {
    const { status, stdout } = await nextFlip("long.json", "2026-05-01")
    expect(status).toBe(0)
    expect(stdout).toContain(
      "Who is supported, on 2026-05-01: accepted\nFrom 2027-04-01: for discussion",
    )
  })

  test("says that nothing changes by itself", async () => {
    const { stdout } = await nextFlip("short.json", "2026-05-01")
    expect(stdout).toBe(
      "Who is supported, on 2026-05-01: for discussion\nIt stays so unless something happens.\n",
    )
  })

  test("tells the same as one JSON document", async () => {
    const { stdout } = await nextFlip("facts.json", "2027-04-05", "--json")
    expect(JSON.parse(stdout)).toMatchObject({
      decision: "eligibility",
      now: { outcome: "accept", version: "2" },
      next: { on: "2027-05-10", outcome: "discuss", isOtherVersion: false },
    })
  })

  test("a day on which no version is in force is wrong use", async () => {
    expect(await nextFlip("facts.json", "2020-01-01")).toEqual({
      status: 2,
      stdout: "",
      stderr: "--on: No version of my-service is in force on that day.\n",
    })
  })
})
