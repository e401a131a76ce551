import { dueList } from "@str-service/projections"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { renderDueList } from "../rendering/due-list.ts"
import { dayIn } from "./day.ts"
import { inclusionsIn } from "./inclusions.ts"
import { loadEpisodes } from "./load-episodes.ts"
import { print } from "./print.ts"

export interface DueInput {
  readonly on: string
  readonly events: string
  readonly all: boolean
  readonly include: Option.Option<string>
  readonly json: boolean
}

/** `str episodes due`: the limits that are near, due or exceeded on a day. */
export const due = Effect.fnUntraced(function* (input: DueInput) {
  const on = yield* dayIn(input.on)
  const include = yield* inclusionsIn(input.include)
  const { episodes } = yield* loadEpisodes(input.events)
  const rows = dueList(episodes.values(), on, { all: input.all, include })
  yield* print(input.json, rows, () => renderDueList(rows, on))
})
