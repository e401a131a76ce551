import {
  type EpisodeEvent,
  type EpisodeState,
  evolve,
  evolveWorker,
  initialState,
  initialWorker,
  type WorkerEvent,
  type WorkerState,
} from "@str-service/domain"
import { episodeCodec, workerCodec } from "../events/event-codec.ts"
import type { Kind } from "./states.ts"

export const episodeKind: Kind<EpisodeState, EpisodeEvent> = {
  name: "episode",
  codec: episodeCodec,
  initialState,
  evolve,
}

export const workerKind: Kind<WorkerState, WorkerEvent> = {
  name: "worker",
  codec: workerCodec,
  initialState: initialWorker,
  evolve: evolveWorker,
}
