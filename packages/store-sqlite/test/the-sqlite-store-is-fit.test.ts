import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openSqliteStore } from "@str-service/store-sqlite"
import { type StorePlace, storeLaws } from "@str-service/testing"
import { test } from "vitest"

const newPlace = async (): Promise<StorePlace> => {
  const folder = await mkdtemp(join(tmpdir(), "str-sqlite-"))
  const file = join(folder, "events.sqlite")
  return {
    open: () => openSqliteStore({ file, pollEvery: 5 }),
    remove: () => rm(folder, { recursive: true }),
  }
}

for (const { about, name, check } of storeLaws) {
  test(`${about}: ${name}`, () => check(newPlace))
}
