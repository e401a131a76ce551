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
