import { MemoryData, openMemoryStore } from "@str-service/service"
import { type StorePlace, storeLaws } from "@str-service/testing"
import { test } from "vitest"

const newPlace = (): Promise<StorePlace> => {
  const data = new MemoryData()
  return Promise.resolve({
    open: () => Promise.resolve(openMemoryStore({ data })),
    remove: () => Promise.resolve(),
  })
}

for (const { about, name, check } of storeLaws) {
  test(`${about}: ${name}`, () => check(newPlace))
}
