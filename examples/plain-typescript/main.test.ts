import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"

const expected = `Recorded: Referred, EligibilityAssessed.
Recorded: EnablementStarted.
Recorded: Referred, EligibilityAssessed.
There is no referral yet. Refer the person first.
enablement: last day 2012-11-13
total: last day 2013-04-02
`

test("an episode is begun, told of, and still there the next time", () => {
  const folder = mkdtempSync(join(tmpdir(), "plain-typescript-"))
  try {
    const run = () =>
      execFileSync(process.execPath, ["main.ts", join(folder, "episodes.sqlite")], {
        cwd: import.meta.dirname,
        encoding: "utf8",
      })
    assert.equal(run(), expected)
    assert.equal(run(), expected)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
