import type { EpisodeCommand, PoliciesByLocality } from "@str-service/domain"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import { finding } from "../findings/finding.ts"
import { Refused } from "../refusal.ts"
import { counted, figure } from "../rendering/words.ts"
import { type CarriedOut, carryOut, nothingYet } from "../running/carry-out.ts"
import { asking, openedStore } from "../stores/open-store.ts"
import type { StorePlace } from "../stores/store-place.ts"

/** Carries out commands in a store; where that ends early, it says how far it came. */
export const carryingOut = (
  place: StorePlace,
  commands: ReadonlyArray<EpisodeCommand>,
  choice: PoliciesByLocality,
): Effect.Effect<CarriedOut, Refused> =>
  Effect.scoped(
    Effect.gen(function* () {
      const store = yield* openedStore(place, "existing")
      const sum = nothingYet()
      const soFar = () =>
        `At least ${figure(sum.commands)} of ${counted(commands.length, "command")} were dealt with. Run this again for the others; none is carried out twice.`
      yield* asking(place, (signal) => carryOut(commands, { store, choice, signal, sum })).pipe(
        Effect.onInterrupt(() => Console.error(soFar())),
        Effect.mapError(
          ({ findings }) =>
            new Refused({ findings: [...findings, finding(place.told, null, soFar())] }),
        ),
      )
      return sum
    }),
  )
