import { isStoreError } from "@str-service/service"
import { openPostgresStore } from "@str-service/store-postgres"
import postgres from "postgres"
import { expect, test } from "vitest"
import { withServer } from "./given/with-server.ts"

const reasonOf = (opening: Promise<unknown>) =>
  opening.catch((error) => (isStoreError(error) ? error.reason : error))

test("a URL that is none, and a schema that cannot be, are refused", async () => {
  expect(await reasonOf(openPostgresStore({ url: "sqlite:file" }))).toBe("invalid")
  const url = "postgres://127.0.0.1:1/none"
  expect(await reasonOf(openPostgresStore({ url, schema: 'a"b' }))).toBe("invalid")
})

const passwords = [...",;:%@/?#'\" +é"].flatMap((sign) => [`a${sign}b`, `1${sign}2`])

test.for(passwords)(
  "a URL with the password %j is understood, or told what to write",
  async (password) => {
    const url = `postgres://u:${password}@127.0.0.1:1,127.0.0.1:2/none`
    const told = await openPostgresStore({ url, answerTimeout: 20 }).catch(String)
    expect(told).toMatch(
      /[%@/?#]/u.test(password)
        ? /^StoreError: The URL of the server is none\..* % as %25, @ as %40/u
        : /^StoreError: PostgreSQL did not answer/u,
    )
    const written = url.replace(password, encodeURIComponent(password))
    expect(await openPostgresStore({ url: written, answerTimeout: 20 }).catch(String)).toMatch(
      /^StoreError: PostgreSQL did not answer/u,
    )
  },
)

test("a server that is not there is unavailable", async () => {
  expect(await reasonOf(openPostgresStore({ url: "postgres://127.0.0.1:1/none" }))).toBe(
    "unavailable",
  )
})

withServer("opening", (server) => {
  test("many may make the tables of a new store at once", async () => {
    for (const schema of ["first", "second", "third"]) {
      const opening = Array.from({ length: 12 }, () =>
        openPostgresStore({ url: server().url, schema, connections: 1 }),
      )
      const stores = await Promise.all(opening)
      await Promise.all(stores.map((store) => store.close()))
    }
  })

  test("a schema of a later version is refused", async () => {
    const opening = { url: server().url, schema: "later" }
    await (await openPostgresStore(opening)).close()
    const sql = postgres(server().url)
    await sql`insert into later.migration values (1000)`
    await sql.end()
    expect(await reasonOf(openPostgresStore(opening))).toBe("damaged")
  })

  test("who may make no tables is told so, and who need not make any is let in", async () => {
    const sql = postgres(server().url)
    await sql.unsafe("create role clerk login")
    const opening = { url: server().url.replace("str@", "clerk@"), schema: "guarded" }
    const refused = openPostgresStore(opening)
    await expect(refused).rejects.toMatchObject({
      reason: "invalid",
      message: expect.stringContaining("permission denied"),
    })
    await (await openPostgresStore({ ...opening, url: server().url })).close()
    await sql.unsafe(`
      grant usage on schema guarded to clerk;
      grant select, insert, update on all tables in schema guarded to clerk;
      grant select, usage on all sequences in schema guarded to clerk;
    `)
    await sql.end()
    const store = await openPostgresStore(opening)
    const event = { eventId: "c-1/0", type: "SupportRecorded", schemaVersion: 1, body: "{}" }
    const append = { streamId: "episode:1", expectedVersion: 0, commandId: "c-1", events: [event] }
    expect(await store.append(append)).toMatchObject({ _tag: "Appended" })
    await store.close()
  })

  test("a server that may lose what it acknowledged is refused, unless that is asked for", async () => {
    const url = `${server().url}?synchronous_commit=off`
    expect(await reasonOf(openPostgresStore({ url }))).toBe("invalid")
    await (await openPostgresStore({ url, durability: "process-crash" })).close()
  })

  test("a database that cannot hold every character is refused", async () => {
    const sql = postgres(server().url)
    await sql`create database latin encoding 'LATIN1' template template0`
    await sql.end()
    const url = server().url.replace(/[^/]*$/u, "latin")
    expect(await reasonOf(openPostgresStore({ url }))).toBe("invalid")
  })
})
