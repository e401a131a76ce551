import { openPostgresStore } from "@str-service/store-postgres"
import { type StorePlace, storeLaws } from "@str-service/testing"
import { test } from "vitest"
import { withServer } from "./given/with-server.ts"

withServer("the store in PostgreSQL", (server) => {
  let places = 0
  const newPlace = (): Promise<StorePlace> => {
    places += 1
    const schema = `place_${places}`
    return Promise.resolve({
      open: () => openPostgresStore({ url: server().url, schema, connections: 4, pollEvery: 5 }),
      // The server goes with all its data when the tests are done.
      remove: () => Promise.resolve(),
    })
  }

  for (const { about, name, check } of storeLaws) {
    test.concurrent(`${about}: ${name}`, () => check(newPlace))
  }
})
