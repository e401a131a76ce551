import { mkdir, readFile } from "node:fs/promises"
import * as path from "node:path"
import { describe, expect, test } from "vitest"
import { folderWith, namesIn } from "./folder.ts"
import { casesWith, laterVersion, policyWith } from "./policies.ts"
import { type Ended, str } from "./str.ts"

const sound = { "1.policy.json": policyWith(), "1.cases.json": casesWith() }

const wrong = { "1.policy.json": policyWith([`"operator": "equal"`, `"operator": "equals"`]) }

const within = async (
  files: Readonly<Record<string, string>>,
  ...args: ReadonlyArray<string>
): Promise<Ended & { readonly cwd: string }> => {
  const cwd = await folderWith(files)
  return { cwd, ...(await str(["policy", ...args], { cwd })) }
}

describe("str policy check", () => {
  test("ends with 0 where nothing is wrong", async () => {
    expect(await within(sound, "check", ".")).toMatchObject({
      status: 0,
      stdout: "",
      stderr: "2 files checked: 0 errors, 0 warnings.\n",
    })
  })

  test("ends with 1 where something is, one finding on each line of standard output", async () => {
    const { status, stdout } = await within(wrong, "check", "1.policy.json")
    expect(status).toBe(1)
    expect(stdout).toMatch(
      /^1\.policy\.json:\d+:\d+ {2}error {2}unknown-operator {2}.*"equal"\?\n$/u,
    )
  })

  test("looks at more files than may be open at once", async () => {
    const many = Array.from({ length: 300 }, (_, index) => [
      `${index}.cases.json`,
      sound["1.cases.json"],
    ])
    const cwd = await folderWith({ ...sound, ...Object.fromEntries(many) })
    const { status, stderr } = await str(["policy", "check", "."], { cwd, openFiles: 128 })
    expect(stderr).toBe("301 files checked: 0 errors, 0 warnings.\n")
    expect(status).toBe(0)
  })

  test("tells the same as one JSON document", async () => {
    const { status, stdout } = await within(wrong, "check", ".", "--json")
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toEqual({
      files: ["1.policy.json"],
      findings: [
        {
          file: "1.policy.json",
          line: expect.any(Number),
          column: expect.any(Number),
          severity: "error",
          code: "unknown-operator",
          message: expect.any(String),
          path: expect.arrayContaining(["decisions", "operator"]),
          didYouMean: "equal",
        },
      ],
    })
  })
})

describe("str policy test", () => {
  const failing = {
    ...sound,
    "1.cases.json": casesWith([`"outcome": "discuss"`, `"outcome": "accept"`]),
  }

  test("ends with 1 where a case fails, and shows how its outcome came about", async () => {
    const { status, stdout, stderr } = await within(failing, "test", ".")
    expect(status).toBe(1)
    expect(stdout).toContain("✗ A short-term need without a crisis is discussed.  1.cases.json:")
    expect(stdout).toContain(`Expected the outcome to be "accept", got "discuss".`)
    expect(stdout).toContain("✗ inCrisis equal true (it is false)")
    expect(stderr).toBe("4 cases tried: 3 passed, 1 failed.\n")
  })

  test("says of a last day that comes out otherwise how it came about, and not the outcome", async () => {
    const { stdout } = await within(
      { ...sound, "1.policy.json": policyWith([`"max": "P6W"`, `"max": "P8W"`]) },
      ...["test", "."],
    )
    expect(stdout).toContain(
      [
        `      Expected the last day of "enablement" from 2026-04-01 to be "2026-05-12", got "2026-05-26".`,
        "        “enablement”, from the start of enablement on 1 April 2026: 8 weeks, through 26 May 2026",
      ].join("\n"),
    )
    expect(stdout).not.toContain("inCrisis")
  })

  test("fails without cases only where coverage is asked for", async () => {
    const alone = { "1.policy.json": policyWith() }
    const lenient = await within(alone, "test", ".")
    expect(lenient).toMatchObject({ status: 0, stderr: "0 cases tried: 0 passed, 0 failed.\n" })
    expect(lenient.stdout).toContain("There are no worked cases beside it")
    expect(await within(alone, "test", ".", "--coverage")).toMatchObject({ status: 1 })
  })

  test("tries cases that are named on the policy beside them, and gives one JSON document", async () => {
    const { status, stdout } = await within(failing, "test", "1.cases.json", "--json")
    expect(status).toBe(1)
    expect(JSON.parse(stdout).versions).toEqual([
      expect.objectContaining({
        file: "1.policy.json",
        policy: "my-service",
        version: "1",
        coverage: expect.objectContaining({ isComplete: true }),
      }),
    ])
  })

  test("takes a folder beside a policy for no policy, whatever it is called", async () => {
    const cwd = await folderWith(sound)
    await mkdir(path.join(cwd, "old.policy.json"))
    const { status, stderr } = await str(["policy", "test", "1.policy.json"], { cwd })
    expect(stderr).toBe("4 cases tried: 4 passed, 0 failed.\n")
    expect(status).toBe(0)
  })

  test("tries nothing where the policy of the cases is wrong, and says so", async () => {
    const { status, stdout, stderr } = await within({ ...sound, ...wrong }, "test", "1.cases.json")
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain("1.policy.json:")
    expect(stderr).toContain("unknown-operator")
  })
})

describe("str policy explain", () => {
  const files = { ...sound, "facts.json": `{ "inCrisis": true, "expectedNeed": "short-term" }` }
  const args = ["explain", "1.policy.json", "--facts", "facts.json", "--decision"]

  test("gives the explanation as one JSON document, on the day that is asked about", async () => {
    const { status, stdout } = await within(
      files,
      ...args,
      "eligibility",
      "--on",
      "2026-05-01",
      "--json",
    )
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      decision: "eligibility",
      on: "2026-05-01",
      outcome: "accept",
      rule: "a short-term need in a crisis is accepted",
    })
  })

  test.each([
    ["elegibility", `There is no decision "elegibility". Did you mean eligibility?`],
    ["charging", "This policy does not decide charging; it decides eligibility."],
  ])("a decision %s is wrong use", async (decision, message) => {
    const { status, stdout, stderr } = await within(files, ...args, decision)
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain(`--decision: ${message}`)
  })

  test("of a folder, the version in force on the day that is asked about explains", async () => {
    const later = { ...files, "2.policy.json": laterVersion("2", "2027-04-01") }
    const asking = ["explain", ".", "--facts", "facts.json", "--decision", "eligibility", "--on"]
    const first = await within(later, ...asking, "2027-03-31")
    expect(first.stdout).toContain("by my-service 1 on 31 March 2027")
    const second = await within(later, ...asking, "2027-04-01")
    expect(second.stdout).toContain("by my-service 2 on 1 April 2027")
    const none = await within(later, ...asking, "2020-01-01")
    expect(none.stderr).toBe("--on: No version of my-service is in force on that day.\n")
  })

  test("facts that the policy does not know are told at their place", async () => {
    const { status, stderr } = await within(
      { ...files, "facts.json": `{ "inCrises": true }` },
      ...args,
      "eligibility",
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(/^facts\.json:1:\d+ {2}error {2}unknown-fact .*"inCrisis"\?\n$/u)
  })
})

describe("str policy describe and schema", () => {
  test("give what a program reads, too", async () => {
    const described = await within(sound, "describe", "1.policy.json", "--json")
    expect(JSON.parse(described.stdout)).toMatchObject({
      policy: { id: "my-service", version: "1" },
      markdown: expect.stringMatching(/^# My service/u),
    })
    const schema = await within({}, "schema")
    expect(JSON.parse(schema.stdout)).toMatchObject({ definitions: expect.any(Object) })
  })

  test("say what is wrong with a policy on standard error, so that no file gets it", async () => {
    const { status, stdout, stderr } = await within(wrong, "schema", "--for", "1.policy.json")
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" })
    expect(stderr).toContain("unknown-operator")
  })

  test("take a policy by its file, its folder or its id, and of several versions the latest", async () => {
    const later = { ...sound, "2.policy.json": laterVersion("2", "2027-04-01") }
    const folder = await within(later, "describe", ".")
    expect(folder.stdout).toContain("Policy my-service, version 2.")
    const earlier = await within(later, "describe", ".", "--on", "2027-03-31")
    expect(earlier.stdout).toContain("Policy my-service, version 1.")
    const none = await within(later, "describe", ".", "--on", "2020-01-01")
    expect(none.stderr).toBe("--on: No version of my-service is in force on that day.\n")
    const document = await within(later, "describe", "2.policy.json", "--on", "2027-03-31")
    expect(document).toMatchObject({ status: 2, stdout: "" })
    expect(document.stderr).toContain("--on: One document says the same on every day.")
    const shipped = await within(sound, "describe", "kmpt-str")
    expect(shipped.stdout).toContain("Policy kmpt-str, version 2012.1.")
    const unknown = await within(sound, "describe", "kmpt")
    expect(unknown).toMatchObject({ status: 2, stdout: "" })
    expect(unknown.stderr).toContain("neither a file or folder of this name nor a policy")
  })

  test("of a schema, one file is named and no folder", async () => {
    const { status, stderr } = await within(sound, "schema", "--for", ".")
    expect(status).toBe(2)
    expect(stderr).toContain("Name one file in it.")
  })
})

describe("str policy new", () => {
  test("prints the policy where no file is named", async () => {
    expect(await within({}, "new")).toMatchObject({ status: 0, stdout: policyWith() })
  })

  test("replaces nothing, and writes nothing beside what is there", async () => {
    const { status, stderr, cwd } = await within(
      { "1.cases.json": "mine" },
      "new",
      "--out",
      "1.policy.json",
    )
    expect(status).toBe(2)
    expect(stderr).toBe("1.cases.json: It is there already. Name another, or take it away first.\n")
    expect(await namesIn(cwd)).toEqual(["1.cases.json"])
  })

  test("wants a name by which a folder's policies are known", async () => {
    const { status, stderr } = await within({}, "new", "--out", "policy.json")
    expect(status).toBe(2)
    expect(stderr).toContain("Its name has to end in .policy.json")
  })
})

describe("str policy publish", () => {
  const end = `        }
      ],
`
  const masked = {
    "1.policy.json": policyWith([
      end,
      `        },
        {
          "name": "a crisis for a limited time is looked at",
          "conditions": {
            "all": [
              { "fact": "expectedNeed", "operator": "equal", "value": "short-term" },
              { "fact": "inCrisis", "operator": "equal", "value": true }
            ]
          },
          "event": { "type": "discuss", "params": { "because": "It is looked at." } }
${end}`,
    ]),
  }

  test("publishes a rule that never decides only if it is told to, and says what it is", async () => {
    const { status, stdout, stderr } = await within(
      masked,
      ...["publish", "1.policy.json", "--despite-findings"],
    )
    expect(status).toBe(0)
    expect(stdout).toContain(`Version 1 of "my-service" is published`)
    expect(stderr).toMatch(/^1\.policy\.json:\d+:\d+ {2}error {2}rule-masked .*\n$/u)
  })

  test("records what a version says; a second time it has nothing to do", async () => {
    const first = await within(sound, "publish", "1.policy.json", "--json")
    expect(first.status).toBe(0)
    const { digest, lock, isNew } = JSON.parse(first.stdout)
    expect({ lock, isNew }).toEqual({ lock: "policies.lock.json", isNew: true })
    const text = await readFile(path.join(first.cwd, lock), "utf8")
    expect(JSON.parse(text)).toEqual({ policy: "my-service", versions: { "1": digest } })
    expect(await namesIn(first.cwd)).toEqual(["1.cases.json", "1.policy.json", lock])
    const second = await str(["policy", "publish", "1.policy.json"], { cwd: first.cwd })
    expect(second).toMatchObject({ status: 0, stdout: expect.stringContaining("published before") })
    expect(await readFile(path.join(first.cwd, lock), "utf8")).toBe(text)
  })

  test("loses no entry where two are published at once: one is refused, and can be tried again", async () => {
    const second = (text: string) =>
      text.replace(`"version": "1"`, `"version": "2"`).replace("2026-04-01", "2027-04-01")
    const cwd = await folderWith({
      ...sound,
      "2.policy.json": second(sound["1.policy.json"]),
      "2.cases.json": second(sound["1.cases.json"]).replace("2026-05-12", "2027-05-12"),
    })
    const versions = ["1", "2"]
    const publishing = (version: string) =>
      str(["policy", "publish", `${version}.policy.json`], { cwd })
    const both = await Promise.all(versions.map(publishing))
    for (const { status, stderr } of both) {
      expect([0, 2]).toContain(status)
      if (status === 2) expect(stderr).toContain("Somebody is publishing in this folder.")
    }
    for (const version of versions) expect((await publishing(version)).status).toBe(0)
    const lock = JSON.parse(await readFile(path.join(cwd, "policies.lock.json"), "utf8"))
    expect(Object.keys(lock.versions).toSorted()).toEqual(versions)
  })

  test("leaves a folder alone while somebody else publishes there", async () => {
    const files = { ...sound, ".policies.lock.json.publishing": "" }
    const { status, stderr, cwd } = await within(files, "publish", "1.policy.json")
    expect(status).toBe(2)
    expect(stderr).toContain("Somebody is publishing in this folder.")
    expect(await namesIn(cwd)).toEqual(Object.keys(files).toSorted())
  })

  test.each([
    ["has a finding", wrong, "unknown-operator", "1 finding in its folder"],
    ["has a rule that never decides", masked, "error  rule-masked", "1 error is proved of it"],
    [
      "has been published and changed since",
      {
        ...sound,
        "policies.lock.json": JSON.stringify({
          policy: "my-service",
          versions: { "1": "0".repeat(64) },
        }),
      },
      "published-version-changed",
      "1 finding in its folder",
    ],
    [
      "has a case that fails",
      { ...sound, "1.cases.json": casesWith([`"outcome": "discuss"`, `"outcome": "accept"`]) },
      "A short-term need without a crisis is discussed.",
      "1 case fails",
    ],
  ])(
    "refuses a version that %s, says so last, and writes nothing",
    async (_, files, message, last) => {
      const { status, stderr, cwd } = await within(files, "publish", "1.policy.json")
      expect(status).toBe(2)
      expect(stderr).toContain(message)
      expect(stderr).toMatch(new RegExp(`\\nNot published: ${last}[^\\n]*\\.\\n$`, "u"))
      expect(await namesIn(cwd)).toEqual(Object.keys(files).toSorted())
    },
  )
})
