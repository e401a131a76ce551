import type { EventStore } from "@str-service/service"
import fc from "fast-check"
import { within } from "./deadline.ts"
import type { NewStorePlace } from "./store-place.ts"

/** What a store must do, as a check that any test runner can run. */
export interface StoreLaw {
  /** What the law is about: a heading for those of a kind. */
  readonly about: string
  /** The law, in a sentence. */
  readonly name: string
  /** Rejects, saying what was expected and what came instead, when a store breaks the law. */
  readonly check: (newPlace: NewStorePlace) => Promise<void>
}

/** What a law is given: a store on an empty place, and the means to open more on the same data. */
export interface UnderTest {
  readonly store: EventStore
  readonly open: () => Promise<EventStore>
}

/** A law whose stores are closed, and whose data are removed, however the check ends. */
export const storeLaw = (
  about: string,
  name: string,
  check: (given: UnderTest) => Promise<void>,
): StoreLaw => ({
  about,
  name,
  check: async (newPlace) => {
    const place = await newPlace()
    const opened: Array<EventStore> = []
    const open = async () => {
      const store = await place.open()
      opened.push(store)
      return store
    }
    try {
      await within(longestCheck(), name, check({ store: await open(), open }))
    } finally {
      await Promise.allSettled(opened.map((store) => store.close()))
      await place.remove()
    }
  },
})

/** Longer where whoever runs the kit has asked for more runs of each property. */
const longestCheck = (): number => 1_000 * Math.max(100, fc.readConfigureGlobal()?.numRuns ?? 0)
