import { stat } from "node:fs/promises"
import type { EventStore } from "@str-service/service"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { tallyOf } from "../asking/findings.ts"
import { isInUtf16 } from "../events/sound-events.ts"
import { type AnyEvent, soundRecords } from "../events/sound-records.ts"
import { inUtf16 } from "../files/text.ts"
import { type Finding, finding } from "../findings/finding.ts"
import { Refused, refuse } from "../refusal.ts"
import { counted, figure } from "../rendering/words.ts"
import { progressBar } from "../simulating/progress-bar.ts"
import { fillStore } from "../stores/fill-store.ts"
import { type HeldStream, heldStreams, whatItSays } from "../stores/held-streams.ts"
import { placeIn } from "../stores/named-place.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import type { StorePlace } from "../stores/store-place.ts"
import { streamOfEvent, thingOf } from "../stores/things.ts"
import type { StoreInput } from "./init.ts"

export interface ImportInput extends StoreInput {
  readonly events: string
  readonly json: boolean
}

/** Servers answer from afar: so many appends may be under way at once. */
const manyAtOnce = 64

/**
 * `str store import`: takes the events of episodes and workers of a file into a store, as they were recorded. The whole file
 * is looked at first, and nothing is taken in where anything is wrong with it. What is in the store
 * already is left as it is, so that it can be run again.
 */
export const importEvents = Effect.fnUntraced(function* (input: ImportInput) {
  const place = yield* placeIn(input.store, "existing")
  const { fresh, known } = yield* Effect.scoped(importing(input.events, place))
  const there = known === 0 ? "" : ` ${counted(known, "event was", "events were")} there already.`
  yield* Console.error(`Took ${counted(fresh, "event")} into ${place.told}.${there}`)
  if (!input.json) return
  const told = { store: place.told, events: fresh, alreadyThere: known }
  yield* Console.log(JSON.stringify(told, null, 2))
})

const importing = Effect.fnUntraced(function* (file: string, place: StorePlace) {
  const isWide = yield* asking(place, () => isInUtf16(file), file)
  if (isWide) return yield* refuse(file, inUtf16)
  const store = yield* openedStore(place, "filled")
  const checked = yield* asking(place, () => check(file, store), file)
  const { findings, known, fresh } = checked
  if (findings.length > 0) {
    const stopped = finding(file, null, "Nothing was taken in.")
    return yield* new Refused({ findings: [...findings, stopped] })
  }
  const bar = yield* progressBar
  let taken = 0
  const soFar = () =>
    `At least ${figure(taken)} of ${counted(fresh, "event")} are in. Run this again for the others; none is doubled.`
  const progress = (events: number): void => {
    taken += events
    bar(taken / fresh)
  }
  const atOnce = "url" in place ? manyAtOnce : 1
  yield* asking(
    place,
    (signal) => fillStore(checked.missing(), { store, atOnce, progress, signal }),
    file,
  ).pipe(
    Effect.onInterrupt(() => Console.error(soFar())),
    Effect.mapError(
      (refused) =>
        new Refused({ findings: [...refused.findings, finding(place.told, null, soFar())] }),
    ),
  )
  return { fresh, known }
})

interface Checked {
  readonly findings: ReadonlyArray<Finding>
  /** How many events the store holds already, and how many it does not. */
  readonly known: number
  readonly fresh: number
  /** The events that it does not hold. */
  readonly missing: () => AsyncIterable<AnyEvent>
}

/** Looks at all events of a file, and at what the store holds of their streams. */
const check = async (file: string, store: EventStore): Promise<Checked> => {
  const held = await heldStreams(store)
  const isPlain = (await stat(file)).isFile()
  const kept: Array<AnyEvent> = []
  const sound = soundRecords(file)
  const clashes = new Map<string, Finding>()
  let [known, fresh] = [0, 0]
  for await (const event of sound.events()) {
    const { version } = event.metadata
    const streamId = streamOfEvent(event)
    const there = await held(streamId)
    const clash = clashOf(event, there)
    if (clash !== undefined && !clashes.has(streamId)) {
      const { kind, id } = thingOf(event)
      clashes.set(streamId, finding(file, null, `${kind} ${id}: ${clash}`))
    }
    if (version <= there.says.length) known += 1
    else fresh += 1
    if (!isPlain) kept.push(event)
  }
  const findings = sound.findings()
  const unsound = findings.count === 0 ? [] : [finding(file, null, tallyOf(findings))]

  async function* missing(): AsyncGenerator<AnyEvent, void> {
    for await (const event of isPlain ? soundRecords(file).events() : kept) {
      if (event.metadata.version > (await held(streamOfEvent(event))).says.length) yield event
    }
  }
  return { findings: [...findings.first, ...unsound, ...clashes.values()], known, fresh, missing }
}

/** What keeps an event from being taken in, beside what the store holds of its stream. */
const clashOf = (event: AnyEvent, { says, tombstone }: HeldStream): string | undefined => {
  const { version } = event.metadata
  if (tombstone !== null) {
    return `It was erased on ${tombstone.on} (${tombstone.reason}), and is not taken in again. Take it out of the file.`
  }
  return version > says.length || says[version - 1] === whatItSays(event)
    ? undefined
    : `Version ${version} is another event in the store than in the file. Find out which of the two is right.`
}
