import type {
  ErasureReason,
  ForeseenTombstone,
  PersonErasable,
  PersonErased,
  PersonKept,
  Retention,
} from "@str-service/service"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { finding } from "../findings/finding.ts"
import { Refused, refuse } from "../refusal.ts"
import { counted } from "../rendering/words.ts"
import type { StoreInput } from "../store/init.ts"
import { placeIn } from "../stores/named-place.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import { serviceOn } from "./asking-service.ts"

export interface PersonEraseInput extends StoreInput {
  readonly id: string
  readonly reason: ErasureReason["reason"]
  readonly keptYears: Option.Option<number>
  readonly keptYearsAfterDeath: Option.Option<number>
  readonly dryRun: boolean
  readonly json: boolean
}

/**
 * `str person erase`: erases all episodes of a person for ever, or none where they are still kept; or
 * only says what it would come to.
 */
export const erasePerson = Effect.fnUntraced(function* (input: PersonEraseInput) {
  const why = yield* reasonIn(input)
  const place = yield* placeIn(input.store, "existing")
  const outcome = yield* Effect.scoped(
    Effect.flatMap(openedStore(place, "existing"), (store) =>
      asking(place, async () => {
        const service = serviceOn(store)
        return input.dryRun
          ? await service.foreseeErasure(input.id, why)
          : await service.erasePerson(input.id, why)
      }),
    ),
  )
  if (outcome._tag === "PersonKept") return yield* keptStill(place.told, outcome)
  if (outcome.tombstones.length === 0) {
    return yield* refuse(place.told, "It holds no episode of this person. Check the id.")
  }
  yield* tell(input.json, outcome)
})

const reasonIn = ({
  reason,
  keptYears,
  keptYearsAfterDeath,
}: PersonEraseInput): Effect.Effect<ErasureReason, Refused> => {
  const years = Option.getOrUndefined(keptYears)
  const afterDeath = Option.getOrUndefined(keptYearsAfterDeath)
  const given = [years, afterDeath].filter((count) => count !== undefined)
  if (reason !== "retention-ended") {
    return given.length === 0
      ? Effect.succeed({ reason })
      : Effect.fail(
          refuse("--reason", "Years are counted for retention-ended only. Leave them out."),
        )
  }
  if (years === undefined) {
    return Effect.fail(
      refuse("--kept-years", "Say for how many years after an episode ended its record is kept."),
    )
  }
  if (given.some((count) => !Number.isSafeInteger(count) || count < 1 || count > mostYears)) {
    return Effect.fail(refuse("--kept-years", `Write a whole number of years, 1 to ${mostYears}.`))
  }
  const retention: Retention =
    afterDeath === undefined ? { years } : { years, yearsAfterDeath: afterDeath }
  return Effect.succeed({ reason, retention })
}

const mostYears = 200

const keptStill = (store: string, { episodes }: PersonKept): Effect.Effect<never, Refused> =>
  Effect.fail(
    new Refused({
      findings: [
        ...episodes.map(({ episodeId, keptUntil }) =>
          finding(
            store,
            null,
            keptUntil === null
              ? `Episode ${episodeId} is open, and kept until it has ended and for the years after.`
              : `Episode ${episodeId} is kept until ${keptUntil}, the first day on which it may be erased.`,
          ),
        ),
        finding(store, null, "Nothing was erased: either all of a person is, or nothing."),
      ],
    }),
  )

const tell = Effect.fnUntraced(function* (json: boolean, outcome: PersonErasable | PersonErased) {
  const isErased = outcome._tag === "PersonErased"
  const { stillNamedIn } = outcome
  const tombstones = outcome.tombstones.map(({ streamId, version, on, reason }) => ({
    streamId,
    version,
    on,
    reason,
  }))
  if (json) {
    const key = isErased ? "erased" : "wouldErase"
    yield* Console.log(JSON.stringify({ [key]: tombstones, stillNamedIn }, null, 2))
  } else yield* Console.log((isErased ? whatWasErased : whatWouldBe)(outcome.tombstones))
  if (stillNamedIn.length > 0) {
    yield* Console.error(
      `Other people's episodes once named this person by mistake, and still hold that: ${stillNamedIn.join(", ")}. Have somebody look at them.`,
    )
  }
  yield* Console.error(
    isErased
      ? "Backups, and files written from the store, are yours to see to."
      : "Nothing was erased, for --dry-run.",
  )
})

type Tombstones = ReadonlyArray<ForeseenTombstone>

const whatWasErased = (tombstones: Tombstones): string =>
  `Erased ${extentOf(tombstones)}. What is left of each is its id, its number of events, the day and the reason.`

const whatWouldBe = (tombstones: Tombstones): string =>
  [
    `This would erase ${extentOf(tombstones)}, and leave of each its id, its number of events, the day and the reason:`,
    ...tombstones.map(
      ({ streamId, version, on, reason }) =>
        `${streamId}, ${counted(version, "event")}, erased on ${on}, ${reason}`,
    ),
  ].join("\n")

const extentOf = (tombstones: Tombstones): string => {
  const events = tombstones.reduce((sum, { version }) => sum + version, 0)
  return `${counted(events, "event")} of ${counted(tombstones.length, "episode")}`
}
