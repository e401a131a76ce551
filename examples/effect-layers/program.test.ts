import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { kmptStr } from "@str-service/policy"
import { EpisodeService, openMemoryStore, Store } from "@str-service/service"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { beginSupport } from "./program.ts"

test("a program is tried on a store in memory, by another layer", async () => {
  const clock = { read: () => ({ now: "2012-10-03T09:30:00Z", today: "2012-10-03" }) as const }
  const live = EpisodeService.layer({ policies: kmptStr, clock }).pipe(
    Layer.provide(Store.layer(() => openMemoryStore())),
  )
  const phase = await Effect.runPromise(Effect.provide(beginSupport("episode-1"), live))
  assert.equal(phase, "InEnablement")
})

test("it runs on SQLite as its page says", () => {
  const folder = mkdtempSync(join(tmpdir(), "effect-layers-"))
  try {
    const printed = execFileSync(process.execPath, ["main.ts", join(folder, "episodes.sqlite")], {
      cwd: import.meta.dirname,
      encoding: "utf8",
    })
    assert.deepEqual(printed.trimEnd().split("\n").slice(0, 1), ["InEnablement"])
    assert.match(printed, /^Referred, EligibilityAssessed, EnablementStarted$/mu)
    assert.match(printed, /^episode-1: enablement until 2012-11-13$/mu)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
