import { Reference } from "@str-service/domain/schemas"
import type { PolicyBook } from "@str-service/policy"
import { type Applied, applyPlan, type TransferPlan } from "@str-service/transfer"
import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { currentTimes } from "../asking/asking-input.ts"
import { dayIn } from "../episodes/day.ts"
import { print } from "../episodes/print.ts"
import { orRefuse } from "../episodes/reading.ts"
import { loadPolicies } from "../policies/load-policies.ts"
import { refuse, SomeRejected } from "../refusal.ts"
import { renderApplied } from "../rendering/transfer-applied.ts"
import { counted } from "../rendering/words.ts"
import { planIn } from "./plan-file.ts"
import { type RecordInput, recordIn } from "./recording.ts"

export interface ApplyInput extends RecordInput {
  readonly plan: string
  readonly policy: string
  readonly on: string
  readonly by: string
  readonly json: boolean
}

/** `str transfer apply`: records the stages that are due as events of episodes. */
export const apply = (input: ApplyInput) => Effect.scoped(applyAlone(input))

const applyAlone = Effect.fnUntraced(function* (input: ApplyInput) {
  const through = yield* dayIn(input.on)
  const { today, now } = yield* currentTimes
  if (through > today) {
    return yield* refuse(
      "--on",
      `${through} is later than today, ${today}. Record what has happened.`,
    )
  }
  if (!isReference(input.by)) return yield* refuse("--by", noReference)
  const plan = yield* planIn(input.plan)
  const policies = yield* orRefuse(yield* Effect.promise(() => loadPolicies(input.policy)))
  if (!isMadeBy(plan, policies)) return yield* refuse(input.policy, anotherPolicy(plan))
  const record = yield* recordIn(input)
  const episodes = yield* record.episodes
  const given = { now, today, actor: input.by }
  const applied = applyPlan({ plan, policies, episodes, through, given })
  const refused = input.dryRun ? 0 : yield* record.add(applied, policies)
  yield* print(input.json, resultOf(applied, input), () => renderApplied(applied, plan, through))
  yield* Console.error(whatWasDone(applied, record.told, input))
  const count = applied.leftOut.length + refused
  if (count > 0) yield* new SomeRejected({ count })
})

const isReference = Schema.is(Reference)

const noReference =
  "This is no reference to whoever applies the plan: up to 128 letters, digits and . _ : / -, and never an NHS number."

const isMadeBy = ({ policy }: TransferPlan, { versions }: PolicyBook): boolean =>
  versions.some(({ reference }) => reference.id === policy.id && reference.digest === policy.digest)

const anotherPolicy = ({ policy: { id, version } }: TransferPlan): string =>
  `The plan was made by version ${version} of "${id}", and no version here says the same. Name the policy it was made by, or plan again.`

const resultOf = ({ events, transferred, already, leftOut }: Applied, { dryRun }: ApplyInput) => ({
  isRecorded: !dryRun,
  events: events.length,
  transferred,
  already,
  leftOut,
})

const whatWasDone = ({ events }: Applied, told: string, { dryRun }: ApplyInput): string => {
  const count = counted(events.length, "event")
  if (dryRun) return `${count} would be added to ${told}; nothing was written, for --dry-run.`
  return events.length === 0 ? `Nothing to add to ${told}.` : `Added ${count} to ${told}.`
}
