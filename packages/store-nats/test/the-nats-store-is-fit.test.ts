import { type StorePlace, storeLaws } from "@str-service/testing"
import { test } from "vitest"
import { openStore, withCluster } from "./given/with-cluster.ts"

withCluster("the store in NATS", (cluster) => {
  let places = 0
  const newPlace = (): Promise<StorePlace> => {
    places += 1
    const name = `place_${places}`
    return Promise.resolve({
      open: () => openStore(cluster(), name),
      // The servers go with all their data when the tests are done.
      remove: () => Promise.resolve(),
    })
  }

  for (const { about, name, check } of storeLaws) {
    test.concurrent(`${about}: ${name}`, () => check(newPlace))
  }
})
