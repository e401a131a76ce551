import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { EventStore } from "../store/event-store.ts"
import type { StoreError } from "../store/store-error.ts"
import { asking } from "./asking.ts"

/** The event store, for programs in Effect. */
export class Store extends Context.Service<Store, EventStore>()("@str-service/service/Store") {
  /** A store that is opened with the layer and closed with it. */
  static readonly layer = (
    open: () => EventStore | Promise<EventStore>,
  ): Layer.Layer<Store, StoreError> =>
    Layer.effect(
      Store,
      Effect.acquireRelease(
        asking("EventStore.open", async () => await open()),
        (store) => Effect.promise(() => store.close()),
      ),
    )
}
