import type { EpisodeEvent } from "@str-service/domain"
import * as Effect from "effect/Effect"
import { orRefuse } from "../episodes/reading.ts"
import { isThere } from "../files/is-there.ts"
import { openFile } from "../files/source-file.ts"
import { writingWhole } from "../files/write-whole.ts"
import { Refused } from "../refusal.ts"

/**
 * Adds events to the end of a file of NDJSON, or begins one with them. It has all of them or none:
 * what was there stays as it was until the file is replaced by one with them.
 */
export const appendingEvents = Effect.fnUntraced(function* (
  file: string,
  events: ReadonlyArray<EpisodeEvent>,
) {
  const there = yield* Effect.promise(() => isThere(file))
  const before = there ? yield* textOf(file) : ""
  const end = before === "" || before.endsWith("\n") ? "" : "\n"
  const lines = events.map((event) => `${JSON.stringify(event)}\n`).join("")
  yield* Effect.mapError(
    writingWhole([{ name: file, text: `${before}${end}${lines}` }]),
    (found) => new Refused({ findings: [found] }),
  )
})

const textOf = (file: string) =>
  Effect.map(
    Effect.flatMap(
      Effect.promise(() => openFile(file)),
      orRefuse,
    ),
    ({ bytes }) => new TextDecoder().decode(bytes),
  )
