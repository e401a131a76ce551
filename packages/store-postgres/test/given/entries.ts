import type { EventStore, StoredEntry } from "@str-service/service"

export const allEntries = async (store: EventStore): Promise<ReadonlyArray<StoredEntry>> => {
  const entries: Array<StoredEntry> = []
  for await (const batch of store.readAll()) entries.push(...batch)
  return entries
}
