import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import { describe, expect, onTestFinished, test } from "vitest"
import { callStr } from "../src/command/call-str.ts"
import { examineDriver, nodeIn } from "../src/doctor/installed.ts"

const statesOf = (stdout: string): ReadonlyArray<readonly [string, string]> =>
  JSON.parse(stdout).map(({ what, state }: { what: string; state: string }) => [what, state])

describe("str doctor", () => {
  test("says what is installed", async () => {
    const { status, stdout } = await callStr(["doctor", "--json"])
    expect(statesOf(stdout)).toEqual([
      ["str", "well"],
      ["Node", "well"],
      ["time zone", "well"],
      ["policies", "well"],
      ["SQLite", "well"],
      ["PostgreSQL", "well"],
      ["NATS", "well"],
      ["store", "missing"],
    ])
    expect(status).toBe(0)
  })

  test("says whether a store can be read", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "str-doctor-"))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const place = `sqlite:${path.join(folder, "a.sqlite")}`

    const without = await callStr(["doctor", "--store", place, "--json"])
    expect(statesOf(without.stdout).at(-1)).toEqual(["store", "wrong"])
    expect(without.status).toBe(1)

    await callStr(["store", "init", "--store", place])
    const { status, stdout } = await callStr(["doctor", "--store", place])
    expect(stdout).toContain(`${place} can be read, and is empty`)
    expect(status).toBe(0)
  })

  test.for([
    ["postgres://str:secret@127.0.0.1:1/str", "postgres://str@127.0.0.1:1/str"],
    ["nats://secret@127.0.0.1:1/str", "nats://127.0.0.1:1/str"],
  ] as const)("tells a server that nobody answers for: %s, as %s", async ([place, told]) => {
    const { status, stdout } = await callStr(["doctor", "--store", place])
    expect(stdout).toContain(told)
    expect(stdout).not.toContain("secret")
    expect(status).toBe(1)
  })

  test("tells a Node that is too old, and no other", () => {
    expect(nodeIn("22.18.0")).toMatchObject({ state: "wrong" })
    expect(nodeIn("20.20.2").told).toContain("older than 22.19.0")
    expect(nodeIn("22.19.0")).toMatchObject({ state: "well" })
    expect(nodeIn("26.10.0")).toMatchObject({ state: "well" })
  })

  test("tells a driver that is not installed from one that does not load", async () => {
    const failing = (fault: Error) => ({
      what: "X",
      name: "store-x",
      load: () => Promise.reject(fault),
    })
    const absent = Object.assign(new Error("no such package"), { code: "ERR_MODULE_NOT_FOUND" })
    expect(await examineDriver(failing(absent))).toMatchObject({
      state: "missing",
      told: expect.stringContaining("npm install store-x"),
    })
    expect(await examineDriver(failing(new Error("wrong architecture")))).toMatchObject({
      state: "wrong",
      told: expect.stringContaining("wrong architecture"),
    })
  })
})
