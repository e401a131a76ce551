import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { print } from "../episodes/print.ts"
import { FoundWrong } from "../refusal.ts"
import { bad, faint, good } from "../rendering/colour.ts"
import { table } from "../rendering/table.ts"
import { type Examination, missing } from "./examination.ts"
import { examineInstalled } from "./installed.ts"
import { examineStore } from "./reachable.ts"

export interface DoctorInput {
  readonly store: Option.Option<string>
  readonly json: boolean
}

/** `str doctor`: what is installed, and whether the store that is named can be reached. */
export const doctor = Effect.fnUntraced(function* ({ store, json }: DoctorInput) {
  const isNamed = Option.isSome(store) || (process.env["STR_STORE"] ?? "") !== ""
  const examinations = [
    ...(yield* Effect.promise(examineInstalled)),
    isNamed
      ? yield* examineStore(store)
      : missing("store", "none is named: --store PLACE, or STR_STORE, has it tried"),
  ]
  yield* print(json, examinations, () => table(examinations.map(row)))
  const count = examinations.filter(({ state }) => state === "wrong").length
  if (count > 0) return yield* Effect.fail(new FoundWrong({ count }))
})

const marks = { well: good("well"), missing: faint("–"), wrong: bad("wrong") }

const row = ({ what, state, told }: Examination): ReadonlyArray<string> => [
  marks[state],
  what,
  told,
]
