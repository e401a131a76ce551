import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type Output, writingWhole } from "../files/write-whole.ts"
import { policyDocuments } from "../policies/load-policies.ts"
import { Refused, SomeRejected } from "../refusal.ts"
import { renderRejections } from "../rendering/rejections.ts"
import { counted } from "../rendering/words.ts"
import { mergeByInstant, type Run, runEpisodes } from "../running/run-episodes.ts"
import { type Inputs, readInputs } from "./inputs.ts"
import { refuseOverwriting } from "./overwriting.ts"

export interface RunInput extends Inputs {
  readonly out: string
  readonly rejections: Option.Option<string>
}

/** `str episodes run`: decides files of referrals and commands, and writes the events. */
export const run = Effect.fnUntraced(function* (input: RunInput) {
  const documents = yield* Effect.promise(() => policyDocuments(input.policy))
  const inputs = [
    ...Option.toArray(input.referrals),
    input.commands,
    ...Result.getOrElse(documents, () => []),
  ]
  const outputs = [input.out, ...Option.toArray(input.rejections)]
  yield* refuseOverwriting(inputs, outputs)
  const { policies, referrals, commands } = yield* readInputs(input)
  yield* Console.error(
    `Read ${counted(referrals.length, "referral")} and ${counted(commands.length, "command")}.`,
  )
  const result = runEpisodes(mergeByInstant(referrals, commands), policies)
  yield* Effect.mapError(
    writingWhole(outputsOf(input, result)),
    (found) => new Refused({ findings: [found] }),
  )
  yield* Console.error(
    `Wrote ${counted(result.events.length, "event")} of ${counted(result.episodes.size, "episode")} to ${input.out}.`,
  )
  const { length: count } = result.rejected
  if (count === 0) return
  yield* Console.log(renderRejections(result.rejected))
  yield* Console.error(`${counted(count, "command")} rejected.`)
  return yield* new SomeRejected({ count })
})

const outputsOf = (
  { out, rejections }: RunInput,
  { events, rejected }: Run,
): ReadonlyArray<Output> => [
  { name: out, values: events },
  ...Option.toArray(rejections).map((name) => ({ name, values: rejected })),
]
