import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { test } from "node:test"
import { kmptStr } from "@str-service/policy"
import { episodeEntries, eventsIn, openService } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"
import { dueList } from "./due-today.ts"

/** Six weeks of enablement, begun on 3 October 2012: the last free day is 13 November. */
const oneEpisode = async (file: string): Promise<void> => {
  const service = openService({
    store: await openSqliteStore({ file }),
    policies: kmptStr,
    clock: { read: () => ({ now: "2012-10-03T09:30:00Z", today: "2012-10-03" }) },
  })
  const said = { episodeId: "episode-1", actor: "worker-7" }
  await service.give({
    type: "Refer",
    data: {
      on: "2012-10-01",
      personId: "person-1",
      team: "recovery",
      facts: { inCrisis: true, expectedNeed: "short-term" },
    },
    ...said,
  })
  await service.give({ type: "StartEnablement", data: { on: "2012-10-03" }, ...said })
  await service.close()
}

test("the list tells what falls due, and the job writes it whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "nightly-due-list-"))
  try {
    const file = join(folder, "episodes.sqlite")
    await oneEpisode(file)

    const store = await openSqliteStore({ file })
    const listOn = async (today: "2012-10-20" | "2012-11-10") => {
      const events = eventsIn(episodeEntries(store.readAll()))
      const csv = await dueList(events, { now: `${today}T05:00:00Z`, today })
      return csv.trimEnd().split(/\r?\n/u)
    }
    assert.equal((await listOn("2012-10-20")).length, 1)
    assert.match((await listOn("2012-11-10"))[1] ?? "", /episode-1.*2012-11-13.*approaching/u)
    await store.close()

    const out = join(folder, "due.csv")
    const said = execFileSync(process.execPath, ["main.ts", file, out], {
      cwd: import.meta.dirname,
      encoding: "utf8",
    })
    assert.equal(said, `${out}: 2 due\n`)
    assert.match(readFileSync(out, "utf8"), /enablement.*breached/u)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
