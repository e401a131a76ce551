export { type NatsStoreOptions, openNatsStore } from "./nats-store.ts"
