import { eventsToCsv } from "@str-service/projections"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { tellFindings } from "../asking/answer.ts"
import { gatheringFindings } from "../asking/findings.ts"
import { refuseOverwriting } from "../episodes/overwriting.ts"
import type { AnyEvent } from "../events/sound-records.ts"
import { writingInPieces } from "../files/write-whole.ts"
import { Refused } from "../refusal.ts"
import { counted } from "../rendering/words.ts"
import { filesOf, placeIn } from "../stores/named-place.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import { type ReadStored, storedRecords } from "../stores/stored-events.ts"
import { isOfEpisode, thingOf } from "../stores/things.ts"
import type { StoreInput } from "./init.ts"
import { printPiece } from "./print-piece.ts"

export interface ExportInput extends StoreInput {
  readonly out: Option.Option<string>
  readonly format: Option.Option<"ndjson" | "csv">
}

/** `str store export`: writes what a store holds of episodes and workers, to a file or on standard output. */
export const exportEvents = Effect.fnUntraced(function* (input: ExportInput) {
  const place = yield* placeIn(input.store, "existing")
  yield* refuseOverwriting(filesOf(place), Option.toArray(input.out))
  const writing = Option.getOrElse(input.format, () => formatOf(input.out))
  const findings = gatheringFindings(place.told)
  const things = { episode: new Set<string>(), worker: new Set<string>() }
  const others = new Set<string>()
  let count = 0

  const soundIn = (batch: ReadonlyArray<ReadStored<AnyEvent>>): ReadonlyArray<AnyEvent> =>
    batch.flatMap((read) => {
      if (Result.isSuccess(read)) return [read.success]
      findings.take(read.failure)
      return []
    })
  const note = (event: AnyEvent): void => {
    const { kind, id } = thingOf(event)
    things[kind].add(id)
    if (holds[writing](event)) count += 1
  }
  const exported = <E>(append: (text: string) => Effect.Effect<void, E>) =>
    Effect.scoped(
      Effect.gen(function* () {
        const store = yield* openedStore(place, "existing")
        const batches = storedRecords(store, (stream) => others.add(stream))[Symbol.asyncIterator]()
        yield* append(beginnings[writing])
        for (;;) {
          const batch = yield* asking(place, () => batches.next())
          if (batch.done === true) return
          const events = soundIn(batch.value)
          events.forEach(note)
          yield* append(pieces[writing](events))
        }
      }),
    )

  yield* Effect.mapError(
    Option.match(input.out, {
      onNone: () => Effect.catchTag(exported(printPiece), "ReaderLeft", () => Effect.void),
      onSome: (name) => writingInPieces(name, exported),
    }),
    (failure) => (failure instanceof Refused ? failure : new Refused({ findings: [failure] })),
  )
  const { episode, worker } = things
  const isWithout = writing === "csv" && worker.size > 0
  const staff = worker.size > 0 && !isWithout ? ` and ${counted(worker.size, "worker")}` : ""
  const target = Option.match(input.out, { onNone: () => "", onSome: (name) => ` to ${name}` })
  yield* Console.error(
    `Wrote ${counted(count, "event")} of ${counted(episode.size, "episode")}${staff}${target}.`,
  )
  if (isWithout) {
    yield* Console.error(
      `Left out: ${counted(worker.size, "worker")}, for CSV holds episodes alone. Write NDJSON for all.`,
    )
  }
  if (others.size > 0) {
    yield* Console.error(
      `Left out: ${counted(others.size, "stream")} that nothing is known of here, neither an episode's nor a worker's.`,
    )
  }
  yield* tellFindings(findings.gathered())
})

type Format = "ndjson" | "csv"

const formatOf = (out: Option.Option<string>): Format =>
  Option.isSome(out) && out.value.toLowerCase().endsWith(".csv") ? "csv" : "ndjson"

const heading = eventsToCsv([])

/** What stands before the first event. */
const beginnings: Readonly<Record<Format, string>> = { ndjson: "", csv: heading }

const pieces: Readonly<Record<Format, (events: ReadonlyArray<AnyEvent>) => string>> = {
  ndjson: (events) => events.map((event) => `${JSON.stringify(event)}\n`).join(""),
  csv: (events) => eventsToCsv(events.filter(isOfEpisode)).slice(heading.length),
}

/** Which events a file of each kind can hold. */
const holds: Readonly<Record<Format, (event: AnyEvent) => boolean>> = {
  ndjson: () => true,
  csv: isOfEpisode,
}
