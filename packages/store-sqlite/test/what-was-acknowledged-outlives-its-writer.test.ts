import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { cycles, killWriters } from "@str-service/faults"
import { openSqliteStore } from "@str-service/store-sqlite"
import { expect, onTestFinished, test } from "vitest"

test(`writers are killed amid their appends, ${cycles} times, and nothing acknowledged is lost`, async ({
  annotate,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "str-sqlite-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, "events.sqlite")
  const outcome = await killWriters({
    program: `${import.meta.dirname}/killed/writer.ts`,
    args: [file],
    open: () => openSqliteStore({ file }),
    cycles,
  })
  await annotate(JSON.stringify(outcome))
  expect(outcome).toMatchObject({ cycles, killed: cycles * 3 })
  expect(outcome.acknowledged).toBeGreaterThanOrEqual(cycles * 30)
})
