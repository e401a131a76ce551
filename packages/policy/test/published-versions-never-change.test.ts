import {
  kmptStr,
  lockAfterPublishing,
  lockOfNothing,
  lockProblems,
  missingVersions,
  PolicyLock,
  readLock,
  shippedPolicies,
} from "@str-service/policy"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { expect, test } from "vitest"
import borough from "../policies/example-borough-str/policies.lock.json" with { type: "json" }
import lock from "../policies/kmpt-str/policies.lock.json" with { type: "json" }
import east from "../policies/kmpt-str-east/policies.lock.json" with { type: "json" }
import west from "../policies/kmpt-str-west/policies.lock.json" with { type: "json" }
import { compiled } from "./a-policy.ts"

const published = Result.getOrThrow(
  lockAfterPublishing(lockOfNothing("example"), compiled({ version: "1" })),
)

const codes = (...changes: ReadonlyArray<object>) =>
  lockProblems(published, changes.map(compiled)).map(({ code, about }) => [
    code,
    about.reference.version,
  ])

const locks: ReadonlyArray<PolicyLock> = [lock, east, west, borough]

test.each([...shippedPolicies.values()])(
  "the lock file of $id holds the digest of every published version",
  ({ id, versions }) => {
    const locked = locks.find(({ policy }) => policy === id)
    const digests = versions.map(({ reference }) => [reference.version, reference.digest])
    expect(Object.fromEntries(digests)).toEqual(locked?.versions)
    expect(lockProblems({ policy: id, versions: {}, ...locked }, versions)).toEqual([])
  },
)

test("publishing keeps what a version says, beside what others said", () => {
  const next = compiled({ version: "2" })
  expect(Result.getOrThrow(lockAfterPublishing(published, next))).toEqual({
    policy: "example",
    versions: { ...published.versions, "2": next.reference.digest },
  })
})

test("publishing a version again changes nothing", () => {
  expect(lockAfterPublishing(published, compiled({ version: "1" }))).toEqual(
    Result.succeed(published),
  )
})

test("a published version that says something else is told of, and is not published again", () => {
  const changed = compiled({ version: "1", title: "Another title" })
  expect(codes({ version: "1", title: "Another title" }, { version: "2" })).toEqual([
    ["published-version-changed", "1"],
  ])
  expect(lockAfterPublishing(published, changed)).toEqual(
    Result.fail(lockProblems(published, [changed])),
  )
})

test("the lock of one policy holds no version of another", () => {
  expect(codes({ id: "other", version: "2" })).toEqual([["lock-of-another-policy", "2"]])
})

test("a version called as something that every object has is published as any other", () => {
  const odd = compiled({ version: "constructor" })
  expect(lockProblems(published, [odd])).toEqual([])
  expect(Object.keys(Result.getOrThrow(lockAfterPublishing(published, odd)).versions)).toEqual([
    "1",
    "constructor",
  ])
})

test("a lock holds digests, and nothing that merely looks like one", () => {
  const isLock = Schema.is(PolicyLock)
  expect(isLock(lock)).toBe(true)
  expect(isLock({ policy: "example", versions: { "1": "abc" } })).toBe(false)
})

test("a published version that is not there any more is told of", () => {
  expect(missingVersions(lock, kmptStr.versions)).toEqual([])
  expect(missingVersions(lock, kmptStr.versions.slice(1))).toEqual([
    expect.objectContaining({ code: "published-version-missing", version: "2003.1" }),
  ])
})

test("a lock is read as publishing writes it", () => {
  expect(readLock(JSON.stringify(lock, null, 2))).toEqual({ document: lock, problem: null })
})

test.each([
  ["torn", `{ "policy": "example"`],
  [
    "of a version twice",
    `{ "policy": "a", "versions": { "1": "${"0".repeat(64)}", "1": "${"1".repeat(64)}" } }`,
  ],
  ["with more in it", `{ "policy": "a", "versions": {}, "note": "" }`],
  ["nested past all measure", "[".repeat(100_000)],
])("a lock that is %s is not relied on", (_, text) => {
  const { document, problem } = readLock(text)
  expect(document).toBeNull()
  expect(problem?.code).toBe("unreadable-lock")
})
