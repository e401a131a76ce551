import { type EventStore, isStoreError } from "@str-service/service"
import { openPostgresStore } from "@str-service/store-postgres"
import postgres from "postgres"
import { expect, test } from "vitest"
import { allEntries } from "./given/entries.ts"
import { withServer } from "./given/with-server.ts"

const appendTo = (store: EventStore, streamId: string, expectedVersion = 0) =>
  store.append({
    streamId,
    expectedVersion,
    commandId: `${streamId}/${expectedVersion}`,
    events: [
      {
        eventId: `${streamId}/${expectedVersion + 1}`,
        type: "SupportRecorded",
        schemaVersion: 1,
        body: "{}",
      },
    ],
  })

const streamsOf = async (store: EventStore) =>
  (await allEntries(store)).map(({ streamId }) => streamId)

withServer("appends that commit late", (server) => {
  /** A store whose appends to `late` wait, amid their transactions, until they are let go. */
  const storeWithLateCommits = async (schema: string) => {
    const store = await openPostgresStore({ url: server().url, schema })
    const other = postgres(server().url, { max: 1, onnotice: () => undefined })
    await other.unsafe(`
      create function ${schema}.wait() returns trigger language plpgsql as $$
        begin perform pg_advisory_xact_lock(1); return null; end
      $$;
      create trigger wait after insert on ${schema}.entry
        for each row when (new.stream_id = 'late') execute function ${schema}.wait();
      select pg_advisory_lock(1);
    `)
    const waiting = async (count: number) => {
      const isThere = async () => {
        const [{ found }] = await other<[{ found: number }]>`
          select count(*)::int as found from pg_locks where locktype = 'advisory' and not granted`
        return found === count
      }
      while (!(await isThere()));
    }
    const letGo = () => other`select pg_advisory_unlock(1)`
    const close = () => Promise.all([store.close(), other.end()])
    return { store, other, waiting, letGo, close }
  }

  test("hold back what was appended after them, and come first", async () => {
    const { store, waiting, letGo, close } = await storeWithLateCommits("held")
    await appendTo(store, "early")
    const late = appendTo(store, "late")
    await waiting(1)
    expect(await appendTo(store, "prompt")).toEqual({ _tag: "Appended", version: 1 })
    expect((await store.readStream("prompt")).version).toBe(1)
    expect(await streamsOf(store)).toEqual(["early"])
    await letGo()
    await late
    expect(await streamsOf(store)).toEqual(["early", "late", "prompt"])
    await close()
  })

  test("hold nothing back any more once they have failed", async () => {
    const { store, other, waiting, close } = await storeWithLateCommits("failed")
    await appendTo(store, "early")
    const late = appendTo(store, "late").catch((error) => isStoreError(error) && error.reason)
    await waiting(1)
    await appendTo(store, "prompt")
    await other`select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and not granted`
    expect(await late).toBe("outcome-unknown")
    await waiting(0)
    expect(await streamsOf(store)).toEqual(["early", "prompt"])
    await close()
  })

  test("hold back no other store of the database", async () => {
    const { store, waiting, letGo, close } = await storeWithLateCommits("one")
    const another = await openPostgresStore({ url: server().url, schema: "another" })
    const late = appendTo(store, "late")
    await waiting(1)
    await appendTo(another, "prompt")
    expect(await streamsOf(another)).toEqual(["prompt"])
    await letGo()
    await late
    await another.close()
    await close()
  })

  test("hold back also where positions have been counted round", async () => {
    const { store, other, waiting, letGo, close } = await storeWithLateCommits("round")
    await other`select setval('round.entry_position', ${2 ** 31 - 2})`
    await appendTo(store, "early")
    const late = appendTo(store, "late")
    await waiting(1)
    await appendTo(store, "prompt")
    await appendTo(store, "prompt", 1)
    expect(await streamsOf(store)).toEqual(["early"])
    await letGo()
    await late
    expect(await streamsOf(store)).toEqual(["early", "late", "prompt", "prompt"])
    await close()
  })

  test("are not waited for by other transactions that write and stay open", async () => {
    const store = await openPostgresStore({ url: server().url, schema: "busy" })
    const other = postgres(server().url, { max: 1 })
    await other.begin(async (transaction) => {
      await transaction`create table unrelated (number int)`
      await appendTo(store, "prompt")
      expect(await streamsOf(store)).toEqual(["prompt"])
    })
    await other.end()
    await store.close()
  })
})
