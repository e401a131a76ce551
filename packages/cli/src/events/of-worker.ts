import * as Predicate from "effect/Predicate"

/** Every event of an episode has this key, and none of a worker has. */
const episodesKey = /"episodeId"\s*:/u

/**
 * Whether a line of NDJSON is an event of a worker: its `metadata` names a worker and no episode. A line
 * that is no JSON is not.
 */
export const isOfWorker = (text: string): boolean => {
  if (!text.includes('"workerId"') || episodesKey.test(text)) return false
  const metadata = metadataIn(text)
  return (
    Predicate.hasProperty(metadata, "workerId") && !Predicate.hasProperty(metadata, "episodeId")
  )
}

const metadataIn = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return Predicate.hasProperty(value, "metadata") ? value.metadata : undefined
  } catch {
    return undefined
  }
}
