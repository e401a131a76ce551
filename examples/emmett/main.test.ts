import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { test } from "node:test"
import { getInMemoryEventStore } from "@event-driven-io/emmett"
import { kmptStr } from "@str-service/policy"
import { handleEpisode, RejectedError } from "./episode-in-emmett.ts"

test("commands are handled in Emmett, as its page says", () => {
  const run = { cwd: import.meta.dirname, encoding: "utf8" } as const
  assert.equal(
    execFileSync(process.execPath, ["main.ts"], run),
    `Referred, EligibilityAssessed → Referred
EnablementStarted → InEnablement
AlreadyStarted: Enablement already started on 2012-10-03. Amend that start if the day is wrong.
`,
  )
})

test("a refusal leaves nothing in Emmett's store", async () => {
  const store = getInMemoryEventStore()
  const early = handleEpisode(kmptStr)(store, {
    type: "StartEnablement",
    data: { on: "2012-10-03" },
    metadata: {
      episodeId: "episode-2",
      commandId: "c-1",
      now: "2012-10-03T09:30:00Z",
      today: "2012-10-03",
      actor: "worker-7",
    },
  })
  await assert.rejects(early, RejectedError)
  assert.equal((await store.readStream("episode:episode-2")).streamExists, false)
})
