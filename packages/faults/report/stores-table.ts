import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { relative } from "node:path"
import type { TestCase, TestModule } from "vitest/node"
import { startVitest } from "vitest/node"
import { type FaultRow, faultsPart, type LawRow, lawsPart, pageOf, partsOf } from "./stores-page.ts"
import { versions } from "./versions.ts"

/**
 * Runs the conformance kit on all stores and the faults of each, and writes down what came of it; only
 * one of the two when `laws` or `faults` is said, and of stores that are named behind it. What was found
 * with other versions of a server stays. With `STR_LONG=1` fifty cycles of each fault.
 */
const root = `${import.meta.dirname}/../../..`

const kits: Readonly<Record<string, string>> = {
  "packages/testing/test/stores/the-store-in-memory-is-fit.test.ts": "memory",
  "packages/store-sqlite/test/the-sqlite-store-is-fit.test.ts": "SQLite",
  "packages/store-postgres/test/the-postgres-store-is-fit.test.ts": "PostgreSQL",
  "packages/store-nats/test/the-nats-store-is-fit.test.ts": "NATS",
}

const faults: Readonly<Record<string, readonly [store: string, fault: string]>> = {
  "packages/store-sqlite/test/what-was-acknowledged-outlives-its-writer.test.ts": [
    "SQLite",
    "three writers killed",
  ],
  "packages/store-postgres/test/writers-are-killed.test.ts": ["PostgreSQL", "three writers killed"],
  "packages/store-postgres/test/the-server-is-killed.test.ts": [
    "PostgreSQL",
    "the server killed and started again",
  ],
  "packages/store-postgres/test/a-standby-takes-over.test.ts": [
    "PostgreSQL",
    "the primary killed and its standby promoted",
  ],
  "packages/store-nats/test/writers-are-killed.test.ts": ["NATS", "three writers killed"],
  "packages/store-nats/test/the-leader-is-killed.test.ts": ["NATS", "the leader of three killed"],
}

const pathOf = ({ moduleId }: TestModule): string => relative(root, moduleId)

const outcomeOf = (test: TestCase): string =>
  ({ passed: "kept", failed: "broken", skipped: "not run", pending: "not run" })[
    test.result().state
  ]

const lawRows = (modules: ReadonlyArray<TestModule>): ReadonlyArray<LawRow> =>
  modules.flatMap((module) => {
    const store = kits[pathOf(module)]
    return store === undefined
      ? []
      : [...module.children.allTests()].map((test) => ({
          law: test.name,
          store,
          outcome: outcomeOf(test),
        }))
  })

const faultRows = (modules: ReadonlyArray<TestModule>): ReadonlyArray<FaultRow> =>
  modules.flatMap((module) => {
    const fault = faults[pathOf(module)]
    if (fault === undefined) return []
    return [...module.children.allTests()].map((test) => ({
      store: fault[0],
      version: versions[fault[0]] ?? "",
      fault: fault[1],
      outcome: outcomeOf(test),
      counts: JSON.parse(test.annotations().at(-1)?.message ?? "{}"),
    }))
  })

const run = async (
  files: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string>> = {},
): Promise<ReadonlyArray<TestModule>> => {
  const vitest = await startVitest("test", Object.keys(files), {
    root,
    run: true,
    watch: false,
    reporters: ["default"],
    // Most of the time is spent waiting for servers.
    maxWorkers: 6,
    env,
  })
  const modules = vitest.state.getTestModules()
  await vitest.close()
  return modules
}

/** Fifty cycles of a fault say more than fifty times as many random operations. */
const notLong = { STR_LONG: "" }

/** The faults of the stores that are named, or of all. */
const faultsOf = (named: ReadonlyArray<string>) =>
  Object.fromEntries(
    Object.entries(faults).filter(
      ([, [store]]) => named.length === 0 || named.includes(store.toLowerCase()),
    ),
  )

const asked = process.argv.slice(2)
const isAsked = (part: string) => asked.length === 0 || asked.includes(part)
const named = asked.filter((word) => word !== "laws" && word !== "faults")
const page = `${root}/docs/reference/stores.md`
const before = partsOf(existsSync(page) ? readFileSync(page, "utf8") : "")
writeFileSync(
  page,
  pageOf({
    laws: isAsked("laws") ? lawsPart(lawRows(await run(kits, notLong)), versions) : before.laws,
    faults: isAsked("faults")
      ? faultsPart(faultRows(await run(faultsOf(named))), before.faults)
      : before.faults,
  }),
)
