import type { EpisodeEvent } from "@str-service/domain"
import { eventLine, eventsToCsv } from "@str-service/projections"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { tellFindings } from "../asking/answer.ts"
import { gatheringFindings } from "../asking/findings.ts"
import { refuseOverwriting } from "../episodes/overwriting.ts"
import { writingInPieces } from "../files/write-whole.ts"
import { Refused } from "../refusal.ts"
import { counted } from "../rendering/words.ts"
import { filesOf, placeIn } from "../stores/named-place.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import { storedEvents } from "../stores/stored-events.ts"
import type { StoreInput } from "./init.ts"
import { printPiece } from "./print-piece.ts"

export interface ExportInput extends StoreInput {
  readonly out: Option.Option<string>
  readonly format: Option.Option<"ndjson" | "csv">
}

/** `str store export`: writes the events of a store, to a file or on standard output. */
export const exportEvents = Effect.fnUntraced(function* (input: ExportInput) {
  const place = yield* placeIn(input.store, "existing")
  yield* refuseOverwriting(filesOf(place), Option.toArray(input.out))
  const writing = Option.getOrElse(input.format, () => formatOf(input.out))
  const findings = gatheringFindings(place.told)
  const episodes = new Set<string>()
  const others = new Set<string>()
  let count = 0

  const exported = <E>(append: (text: string) => Effect.Effect<void, E>) =>
    Effect.scoped(
      Effect.gen(function* () {
        const store = yield* openedStore(place, "existing")
        const batches = storedEvents(store, undefined, (stream) => others.add(stream))[
          Symbol.asyncIterator
        ]()
        yield* append(beginnings[writing])
        for (;;) {
          const batch = yield* asking(place, () => batches.next())
          if (batch.done === true) return
          const events = batch.value.flatMap((read) => {
            if (Result.isSuccess(read)) return [read.success]
            findings.take(read.failure)
            return []
          })
          for (const { metadata } of events) episodes.add(metadata.episodeId)
          count += events.length
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
  const target = Option.match(input.out, { onNone: () => "", onSome: (name) => ` to ${name}` })
  yield* Console.error(
    `Wrote ${counted(count, "event")} of ${counted(episodes.size, "episode")}${target}.`,
  )
  if (others.size > 0) {
    yield* Console.error(
      `Left out were ${counted(others.size, "stream")} of workers or of something else: a file of events holds episodes.`,
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

const pieces: Readonly<Record<Format, (events: ReadonlyArray<EpisodeEvent>) => string>> = {
  ndjson: (events) => events.map((event) => `${eventLine(event)}\n`).join(""),
  csv: (events) => eventsToCsv(events).slice(heading.length),
}
