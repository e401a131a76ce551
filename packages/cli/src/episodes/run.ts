import { eventsToCsv } from "@str-service/projections"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { isCsv } from "../files/csv-name.ts"
import { type Output, type TextOutput, writingWhole } from "../files/write-whole.ts"
import { Refused, refuse, SomeRejected } from "../refusal.ts"
import { renderRejections } from "../rendering/rejections.ts"
import { counted } from "../rendering/words.ts"
import type { CarriedOut } from "../running/carry-out.ts"
import { mergeByInstant, type Run, runEpisodes } from "../running/run-episodes.ts"
import { filesOf, placeIn } from "../stores/named-place.ts"
import type { StorePlace } from "../stores/store-place.ts"
import { documentsOf, type Inputs, type Read, readInputs } from "./inputs.ts"
import { refuseCsv } from "./ndjson-outputs.ts"
import { refuseOverwriting } from "./overwriting.ts"

export interface RunInput extends Inputs {
  readonly out: Option.Option<string>
  readonly store: Option.Option<string>
  readonly rejections: Option.Option<string>
  readonly json: boolean
}

/**
 * `str episodes run`: decides files of referrals and commands, and writes the events to a file, or
 * carries them out in a store.
 */
export const run = Effect.fnUntraced(function* (input: RunInput) {
  const place = yield* targetIn(input)
  const documents = yield* Effect.promise(() => documentsOf(input))
  const inputs = [
    ...Option.toArray(input.referrals),
    input.commands,
    ...documents,
    ...(place === null ? [] : filesOf(place)),
  ]
  yield* refuseCsv(Option.toArray(input.rejections))
  yield* refuseOverwriting(inputs, [input.out, input.rejections].flatMap(Option.toArray))
  const read = yield* readInputs(input)
  yield* Console.error(
    `Read ${counted(read.referrals.length, "referral")} and ${counted(read.commands.length, "command")}.`,
  )
  const done = yield* place === null ? decided(input, read) : carriedOut(input, place, read)
  const { length: count } = done.refused
  if (input.json) {
    const { refused, ...counts } = done
    const rejected = refused.map(({ command: { type, metadata }, rejection, message }) => ({
      commandId: metadata.commandId,
      episodeId: metadata.episodeId,
      type,
      rejection,
      message,
    }))
    const summary = { referrals: read.referrals.length, commands: read.commands.length }
    yield* Console.log(JSON.stringify({ read: summary, ...counts, rejected }, null, 2))
  }
  if (count === 0) return
  if (!input.json) yield* Console.log(renderRejections(done.refused))
  yield* Console.error(`${counted(count, "command")} rejected.`)
  return yield* new SomeRejected({ count })
})

/** The store that the commands are for; `null` where the events go to a file. */
const targetIn = ({ out, store }: RunInput): Effect.Effect<StorePlace | null, Refused> => {
  if (Option.isNone(out)) return placeIn(store, "existing")
  return Option.isNone(store)
    ? Effect.succeed(null)
    : Effect.fail(refuse("--store", "Events go to one place. Leave --out or --store out."))
}

/** Decides all by itself, from nothing. */
const decided = Effect.fnUntraced(function* (
  { out, rejections }: RunInput,
  { referrals, commands, policies, localities }: Read,
) {
  const result = runEpisodes(mergeByInstant(referrals, commands), policies, localities)
  const events = Option.toArray(out).map((name) =>
    isCsv(name) ? { name, text: eventsToCsv(result.events) } : { name, values: result.events },
  )
  yield* write([...events, ...rejectionsTo(rejections, result.rejected)])
  yield* Console.error(
    `Wrote ${counted(result.events.length, "event")} of ${counted(result.episodes.size, "episode")} to ${Option.getOrElse(out, () => "")}.`,
  )
  return { events: result.events.length, episodes: result.episodes.size, refused: result.rejected }
})

const carriedOut = Effect.fnUntraced(function* (
  { rejections }: RunInput,
  place: StorePlace,
  { referrals, commands, ...choice }: Read,
) {
  const { carryingOut } = yield* Effect.promise(() => import("./carrying-out.ts"))
  const sum = yield* carryingOut(place, mergeByInstant(referrals, commands), choice)
  yield* write(rejectionsTo(rejections, sum.refused))
  yield* Console.error(
    `Recorded ${counted(sum.events, "event")} of ${counted(sum.episodes.size, "episode")} in ${place.told}.${again(sum)}`,
  )
  const { events, episodes, repeated, refused } = sum
  return { events, episodes: episodes.size, repeated, refused }
})

const again = ({ repeated }: CarriedOut): string =>
  repeated === 0
    ? ""
    : ` ${counted(repeated, "command had", "commands had")} been carried out before.`

const rejectionsTo = (
  rejections: Option.Option<string>,
  values: Run["rejected"] | CarriedOut["refused"],
): ReadonlyArray<Output> => Option.toArray(rejections).map((name) => ({ name, values }))

const write = (outputs: ReadonlyArray<Output | TextOutput>): Effect.Effect<void, Refused> =>
  Effect.mapError(writingWhole(outputs), (found) => new Refused({ findings: [found] }))
