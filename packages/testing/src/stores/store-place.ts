import type { EventStore } from "@str-service/service"

/** Where a store under test keeps its data: an empty file, schema or stream of its own. */
export interface StorePlace {
  /**
   * Opens the store on the place's data. It is called several times: for several writers at once, and
   * again after closing. What was stored by one is there for the next.
   */
  readonly open: () => Promise<EventStore>
  /** Removes the data; every store opened on them is closed by then. */
  readonly remove: () => Promise<void>
}

/** Makes an empty place; called once a law. */
export type NewStorePlace = () => Promise<StorePlace>
