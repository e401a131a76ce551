import { JetStreamApiError } from "@nats-io/jetstream"
import { expect, test, vi } from "vitest"
import { storeErrorFrom } from "../src/faults.ts"
import { Journal } from "../src/journal.ts"
import { jetStreamOf } from "./given/raw.ts"
import { openStore, withCluster } from "./given/with-cluster.ts"

const message = {
  kind: "command",
  commandId: "c-1",
  events: [{ eventId: "c-1/0", type: "SupportRecorded", schemaVersion: 1, body: "{}" }],
} as const

const place = { streamId: "episode:1", version: 0 }

const append = { streamId: "episode:1", expectedVersion: 0, ...message }

withCluster("an append", (cluster) => {
  test("is never stored in another stream that took over the subjects", async () => {
    const store = await openStore(cluster(), "ours")
    const { streams } = await jetStreamOf(cluster())
    await streams.delete("ours")
    await streams.add({ name: "restored", subjects: ["ours.*.*"], num_replicas: 3 })
    await expect(store.append(append)).rejects.toMatchObject({
      reason: "damaged",
      message: expect.stringMatching(/^The stream ours is gone, .* from a backup/u),
    })
    expect((await streams.info("restored")).state.messages).toBe(0)
    await store.close()
  })

  const journalOf = async (name: string, answerTimeout: number) => {
    await (await openStore(cluster(), name)).close()
    const streams = await jetStreamOf(cluster())
    const publisher = streams.jetstream()
    const publish = vi.spyOn(publisher, "publish")
    const longest = () => 1_000
    return { journal: new Journal({ streams, publisher, name, answerTimeout, longest }), publish }
  }

  // Newer leaders answer so where a place is undecided; those that the tests start may never.
  const undecided = (code: number) =>
    new JetStreamApiError({ code: 400, err_code: code, description: "wrong last sequence" })

  test.for([10071, 10164])(
    "refused by %i for another that cannot be read is given again, until it is decided",
    async (code) => {
      const { journal, publish } = await journalOf(`decided_${code}`, 3_000)
      publish.mockRejectedValueOnce(undecided(code)).mockRejectedValueOnce(undecided(code))
      expect(await journal.take(place, message)).toBe(1)
      expect(publish).toHaveBeenCalledTimes(3)
      expect(await journal.at(place)).toMatchObject({ sequence: 1, message })
      // What can be read is a conflict at once.
      publish.mockRejectedValueOnce(undecided(code))
      expect(await journal.take(place, message)).toBeNull()
      expect(publish).toHaveBeenCalledTimes(4)
    },
  )

  test("refused to the end for another that cannot be read is unavailable, and no conflict", async () => {
    const { journal, publish } = await journalOf("never", 500)
    publish.mockRejectedValue(undecided(10164))
    const taken = journal.take(place, message).catch((error) => storeErrorFrom(error, "writing"))
    expect(await taken).toMatchObject({ reason: "unavailable" })
    expect(publish.mock.calls.length).toBeGreaterThan(1)
  })
})
