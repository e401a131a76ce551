import * as path from "node:path"
import { largestText } from "@str-service/policy"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { findingsIn } from "../src/policies/folder-findings.ts"
import { policyFiles } from "../src/policies/policy-files.ts"
import { readFolders } from "../src/policies/policy-folder.ts"
import { findingInALine } from "../src/policy/findings.ts"
import { folderWith } from "./folder.ts"
import { casesWith, laterVersion, policyWith } from "./policies.ts"

const checked = async (
  files: Readonly<Record<string, string>>,
  names: ReadonlyArray<string> = [""],
): Promise<ReadonlyArray<string>> => {
  const folder = await folderWith(files)
  const found = await policyFiles(names.map((name) => path.join(folder, name)))
  const folders = Result.getOrThrow(await readFolders(Result.getOrThrow(found)))
  return folders
    .flatMap(findingsIn)
    .map((finding) => findingInALine(finding).replaceAll(`${folder}${path.sep}`, ""))
}

const lock = (versions: Readonly<Record<string, string>>, policy = "my-service"): string =>
  JSON.stringify({ policy, versions })

const digest = "0".repeat(64)

test("the policy one starts from is sound, and so are its cases", async () => {
  expect(await checked({ "1.policy.json": policyWith(), "1.cases.json": casesWith() })).toEqual([])
})

test("everything is told, file by file, from the top of each to its end", async () => {
  const found = await checked({
    "1.policy.json": policyWith([`"operator": "equal"`, `"operator": "equals"`], ["P1W", "P9W"]),
    "2.policy.json": "{ nothing }",
    "2.cases.json": casesWith([`"facts": { "inCrisis": true }`, `"facts": { "inCrisis": 1 }`]),
    "notes.txt": "not looked at",
  })
  expect(found).toEqual([
    expect.stringMatching(/^1\.policy\.json:\d+:\d+ {2}error {2}unknown-operator {2}/u),
    expect.stringMatching(/^1\.policy\.json:\d+:\d+ {2}error {2}warning-too-long {2}/u),
    expect.stringMatching(/^2\.policy\.json:1:3 {2}error {2}broken-json {2}/u),
  ])
})

describe("the versions of a folder make a book, or it is told", () => {
  test.each([
    ["two of one number", laterVersion("1", "2027-04-01"), "2.policy.json", "same-version"],
    ["two of one day", laterVersion("2", "2026-04-01"), "2.policy.json", "same-day"],
    [
      "two policies",
      policyWith([`"my-service"`, `"your-service"`], ["2026-04-01", "2027-04-01"]),
      "2.policy.json",
      "different-policies",
    ],
  ])("%s", async (_, other, file, code) => {
    const found = await checked({ "1.policy.json": policyWith(), "2.policy.json": other })
    expect(found).toEqual([expect.stringContaining(`  error  ${code}  `)])
    expect(found[0]).toMatch(new RegExp(`^${file}:\\d+:3 `, "u"))
  })

  const ending = (day: string) =>
    policyWith([
      `"effectiveFrom": "2026-04-01"`,
      `"effectiveFrom": "2026-04-01", "effectiveTo": "${day}"`,
    ])

  test("an overlap is an error where the later version starts", async () => {
    expect(
      await checked({
        "1.policy.json": ending("2027-04-01"),
        "2.policy.json": laterVersion("2", "2027-04-01"),
      }),
    ).toEqual([expect.stringMatching(/^2\.policy\.json:\d+:3 {2}error {2}overlapping-versions/u)])
  })

  test("a gap is only a warning, where the earlier version ends", async () => {
    expect(
      await checked({
        "1.policy.json": ending("2027-03-30"),
        "2.policy.json": laterVersion("2", "2027-04-01"),
      }),
    ).toEqual([
      expect.stringMatching(
        /^1\.policy\.json:\d+:\d+ {2}warning {2}gap-between-versions {2}.*2027-03-31 to 2027-03-31/u,
      ),
    ])
  })

  test("folders within a folder have books of their own", async () => {
    const folder = await folderWith({ "1.policy.json": policyWith() })
    expect(Result.getOrThrow(await policyFiles([folder, `${folder}/1.policy.json`]))).toEqual([
      path.join(folder, "1.policy.json"),
    ])
  })
})

describe("what has been published stays as it was", () => {
  test("a version that says something else now", async () => {
    expect(
      await checked({ "1.policy.json": policyWith(), "policies.lock.json": lock({ "1": digest }) }),
    ).toEqual([
      expect.stringMatching(/^1\.policy\.json:\d+:3 {2}error {2}published-version-changed {2}/u),
    ])
  })

  test("it is told of one file, too, by the lock beside it", async () => {
    expect(
      await checked(
        {
          "1.policy.json": policyWith(),
          "policies.lock.json": lock({ "0": digest, "1": digest }),
        },
        ["1.policy.json"],
      ),
    ).toEqual([expect.stringContaining("published-version-changed")])
  })

  test("a version that is there no more, where the folder is looked at as a whole", async () => {
    expect(
      await checked({ "1.policy.json": policyWith(), "policies.lock.json": lock({ "0": digest }) }),
    ).toEqual([
      expect.stringMatching(
        /^policies\.lock\.json:1:\d+ {2}error {2}published-version-missing {2}/u,
      ),
    ])
  })

  test("a lock of another policy, and one that cannot be read", async () => {
    expect(
      await checked({
        "1.policy.json": policyWith(),
        "policies.lock.json": lock({}, "your-service"),
      }),
    ).toEqual([expect.stringContaining("  lock-of-another-policy  ")])
    expect(await checked({ "1.policy.json": policyWith(), "policies.lock.json": "{" })).toEqual([
      expect.stringMatching(/^policies\.lock\.json:1:1 {2}error {2}unreadable-lock {2}/u),
    ])
  })
})

describe("cases are checked against the version that they name", () => {
  test("whatever their file is called", async () => {
    expect(
      await checked({
        "1.policy.json": policyWith(),
        "agreed.cases.json": casesWith([`"inCrisis": false`, `"inCrises": false`]),
      }),
    ).toEqual([
      expect.stringMatching(
        /^agreed\.cases\.json:\d+:\d+ {2}error {2}unknown-fact .*"inCrisis"\?$/u,
      ),
    ])
  })

  test("or, where none is of that name, against the one that is called as they are", async () => {
    expect(
      await checked({
        "1.policy.json": policyWith(),
        "1.cases.json": casesWith([`"version": "1"`, `"version": "2"`]),
      }),
    ).toEqual([
      expect.stringMatching(/^1\.cases\.json:\d+:\d+ {2}error {2}cases-of-another-policy/u),
    ])
  })

  test("and else they are of none", async () => {
    expect(
      await checked({
        "1.policy.json": policyWith(),
        "2.cases.json": casesWith([`"version": "1"`, `"version": "2"`]),
      }),
    ).toEqual([
      expect.stringMatching(
        /^2\.cases\.json:\d+:3 {2}error {2}cases-of-another-policy {2}.*version 1 of "my-service"/u,
      ),
    ])
  })
})

test("a file that is larger than any policy is not read whole", async () => {
  const found = await checked({ "1.policy.json": " ".repeat(3 * largestText) })
  expect(found).toEqual([expect.stringMatching(/^1\.policy\.json:1:1 {2}error {2}too-large {2}/u)])
})

test("a folder without policies, and a path that leads nowhere, are wrong use", async () => {
  const folder = await folderWith({ "notes.txt": "" })
  const found = await policyFiles([folder, path.join(folder, "nowhere")])
  expect(Result.isFailure(found) && found.failure.map(({ message }) => message)).toEqual([
    "No file in this folder, or below, ends in .policy.json or .cases.json. Check the path.",
    "There is no such file or folder. Check the path.",
  ])
})
