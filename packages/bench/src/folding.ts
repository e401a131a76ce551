import { isDeepStrictEqual } from "node:util"
import { getInMemoryEventStore } from "@event-driven-io/emmett"
import {
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  fold,
  initialState,
} from "@str-service/domain"
import { bareFold } from "./bare-fold.ts"
import type { Contest } from "./measure.ts"

const stream = "e-1"

/** Folding one history: by `evolve`, by a bare loop, and by Emmett's in-memory store. */
export const folding = async (events: ReadonlyArray<EpisodeEvent>): Promise<Contest> => {
  const store = getInMemoryEventStore()
  await store.appendToStream<EpisodeEvent>(stream, [...events])
  const aggregate = async (): Promise<EpisodeState> => {
    const { state } = await store.aggregateStream<EpisodeState, EpisodeEvent>(stream, {
      evolve,
      initialState: () => initialState,
    })
    return state
  }
  mustAgree(fold(events), bareFold(events), await aggregate())
  return {
    title: `Folding a history of ${events.length} events`,
    unit: "events",
    perCall: events.length,
    contenders: [
      { name: "evolve", run: () => fold(events) },
      {
        name: "a bare switch loop keeping the same history",
        run: () => bareFold(events),
        aim: 0.8,
      },
      { name: "Emmett's aggregateStream in memory, with evolve", run: aggregate },
    ],
  }
}

const mustAgree = (
  ours: EpisodeState,
  bare: ReturnType<typeof bareFold>,
  emmett: EpisodeState,
): void => {
  const known = ours.phase !== "NotReferred" && emmett.phase !== "NotReferred"
  const agrees =
    known &&
    ours.phase === bare.phase &&
    ours.history?.version === bare.history.length &&
    isDeepStrictEqual(ours.record.facts, bare.facts) &&
    isDeepStrictEqual(ours.record.limits, bare.limits) &&
    isDeepStrictEqual(ours.record.assessment, bare.assessment) &&
    isDeepStrictEqual(ours.record.charging, bare.charging) &&
    isDeepStrictEqual(ours.record, emmett.record)
  if (!agrees) throw new Error("The folds compared do not agree.")
}
