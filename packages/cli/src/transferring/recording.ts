import * as path from "node:path"
import type { Policies } from "@str-service/domain"
import type { Applied } from "@str-service/transfer"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import { type EventSource, type SourceInput, sourceIn } from "../asking/event-source.ts"
import { refuseOverwriting } from "../episodes/overwriting.ts"
import { appendingEvents } from "../events/append-events.ts"
import { isThere } from "../files/is-there.ts"
import { keepingOut } from "../files/keeping-out.ts"
import { type Refused, refuse } from "../refusal.ts"
import { renderRejections } from "../rendering/rejections.ts"
import { counted } from "../rendering/words.ts"
import { type EpisodesOnRecord, episodesOnRecord } from "./episodes-on-record.ts"

/** Where a transfer is recorded. */
export interface Record {
  readonly told: string
  readonly episodes: Effect.Effect<EpisodesOnRecord, Refused>
  /** Records what was decided, and gives how much of it was refused meanwhile. */
  readonly add: (applied: Applied, policies: Policies) => Effect.Effect<number, Refused>
}

export interface RecordInput extends SourceInput {
  readonly begin: boolean
  readonly dryRun: boolean
}

/**
 * The record that an input names: a file of events, which nobody else may add to until the scope ends,
 * or a store, which sees to that itself.
 */
export const recordIn = (input: RecordInput): Effect.Effect<Record, Refused, Scope.Scope> =>
  Effect.flatMap(sourceIn(input), (source) =>
    source.kind === "file" ? fileRecord(source, input) : storeRecord(source, input),
  )

const fileRecord = Effect.fnUntraced(function* (
  source: EventSource,
  { begin, dryRun }: RecordInput,
) {
  const file = source.told
  if (file.toLowerCase().endsWith(".csv")) return yield* refuse(file, noCsv)
  yield* refuseOverwriting([], [file])
  if (!dryRun) {
    const { dir, base } = path.parse(file)
    yield* keepingOut(path.join(dir, `.${base}.applying`), someoneIsThere)
  }
  const there = yield* Effect.promise(() => isThere(file))
  if (!there && !begin) return yield* refuse(file, notThere)
  const record: Record = {
    told: file,
    episodes: there ? episodesOnRecord(source) : Effect.succeed(new Map()),
    add: ({ events }) =>
      Effect.as(events.length === 0 ? Effect.void : appendingEvents(file, events), 0),
  }
  return record
})

const storeRecord = Effect.fnUntraced(function* (
  source: Extract<EventSource, { readonly kind: "store" }>,
  { begin }: RecordInput,
) {
  if (begin) return yield* refuse("--begin", onlyFiles)
  const record: Record = {
    told: source.told,
    episodes: episodesOnRecord(source),
    add: Effect.fnUntraced(function* ({ commands }, policies) {
      if (commands.length === 0) return 0
      const { carryingOut } = yield* Effect.promise(() => import("../episodes/carrying-out.ts"))
      const { refused } = yield* carryingOut(source.place, commands, { policies })
      if (refused.length > 0) {
        yield* Console.error(renderRejections(refused))
        yield* Console.error(`${counted(refused.length, "command")} rejected.`)
      }
      return refused.length
    }),
  }
  return record
})

const noCsv = "Events are added to a file of NDJSON, one on each line. Name one."

const notThere =
  "There is no such file, so that nobody can tell what has been applied. Check the path; where nothing has been recorded yet, add --begin."

const onlyFiles =
  "This begins a file of events. Leave it out; str store init makes a store where there is none."

const someoneIsThere =
  "Somebody is applying a plan to this file of events. Try again once they are done; if nobody is, delete this file."
