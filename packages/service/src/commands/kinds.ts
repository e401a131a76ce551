import { type EpisodeEvent, type EpisodeState, evolve, initialState } from "@str-service/domain"
import {
  evolveWorker,
  initialWorker,
  type WorkerEvent,
  type WorkerState,
} from "@str-service/domain/worker"
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
