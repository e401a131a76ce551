import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { refuseOverwriting } from "../episodes/overwriting.ts"
import { writingWhole } from "../files/write-whole.ts"
import { Refused, refuse } from "../refusal.ts"
import { counted } from "../rendering/words.ts"
import type { StoreInput } from "../store/init.ts"
import { filesOf, placeIn } from "../stores/named-place.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import { serviceOn } from "./asking-service.ts"

export interface PersonExportInput extends StoreInput {
  readonly id: string
  readonly out: Option.Option<string>
}

/** `str person export`: everything a store holds about a person, for a request of subject access. */
export const exportPerson = Effect.fnUntraced(function* ({ id, store, out }: PersonExportInput) {
  const place = yield* placeIn(store, "existing")
  yield* refuseOverwriting(filesOf(place), Option.toArray(out))
  const record = yield* Effect.scoped(
    Effect.flatMap(openedStore(place, "existing"), (opened) =>
      asking(place, () => serviceOn(opened).exportPerson(id)),
    ),
  )
  const { episodes, namedIn } = record
  if (episodes.length === 0 && namedIn.length === 0) {
    return yield* refuse(place.told, "It holds nothing about this person. Check the id.")
  }
  const text = JSON.stringify(record, null, 2)
  yield* Option.match(out, {
    onNone: () => Console.log(text),
    onSome: (name) =>
      Effect.mapError(
        writingWhole([{ name, text: `${text}\n` }]),
        (found) => new Refused({ findings: [found] }),
      ),
  })
  const events = episodes.reduce((sum, episode) => sum + episode.events.length, 0)
  yield* Console.error(
    `${counted(events, "event")} of ${counted(episodes.length, "episode")}.${mistakenly(namedIn)}`,
  )
})

/** The person has a right to know that, and others that what they are told is not passed on. */
const mistakenly = (episodes: ReadonlyArray<string>): string =>
  episodes.length === 0
    ? ""
    : ` Named once by mistake, and not given, as they are about somebody else: ${episodes.join(", ")}.`
