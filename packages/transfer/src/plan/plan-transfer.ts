import type { Day } from "@str-service/domain"
import type { CompiledPolicy } from "@str-service/policy"
import * as Order from "effect/Order"
import * as Result from "effect/Result"
import type { LegacyCase } from "../caseload/legacy-case.ts"
import { placementOf } from "../placement/placement.ts"
import type { StagesDocument, TransferOrder } from "../stages/stages-document.ts"
import { type StagesFilled, stagesToFill } from "../staging/stages-filled.ts"
import type { PlannedCase, TransferPlan } from "./transfer-plan.ts"

/** What a transfer is planned from. */
export interface Planning {
  /** Each with an id of its own, in any order. */
  readonly cases: ReadonlyArray<LegacyCase>
  readonly policy: CompiledPolicy
  readonly stages: StagesDocument
  /** Stages before this day take nobody new. */
  readonly plannedOn: Day
  /** The cases that have been transferred, with the day: they stay there, and keep their places. */
  readonly transferred?: ReadonlyMap<string, Day> | undefined
  /** The plan before: who was transferred by it stays in the new one, in the caseload or not. */
  readonly before?: TransferPlan | undefined
  /** Whether the stages that the plan before has announced are kept where they still fit. */
  readonly keepsAnnounced?: boolean | undefined
}

/** Why nothing can be planned. */
export type PlanProblem =
  | { readonly _tag: "PolicyDoesNotPlace"; readonly policyId: string; readonly version: string }
  | { readonly _tag: "CaseTwice"; readonly caseId: string }

/**
 * Places each case by the policy's `placement` decision, and puts those that belong with SIS into
 * stages: each into the first that takes it and has room, those who go first by the stages' `order`,
 * and of equal ones by their ids.
 */
export const planTransfer = (planning: Planning): Result.Result<TransferPlan, PlanProblem> => {
  const { cases, policy, stages, plannedOn } = planning
  const { placement } = policy.decisions
  const { id, version } = policy.reference
  if (placement === null) return Result.fail({ _tag: "PolicyDoesNotPlace", policyId: id, version })
  const twice = caseTwice(cases)
  if (twice !== undefined) return Result.fail({ _tag: "CaseTwice", caseId: twice })
  const placed = [
    ...cases.map((one) => ({ case: one, placement: placementOf(one, placement, plannedOn) })),
    ...goneSince(planning),
  ].toSorted(inTurn(stages.order))
  return Result.succeed({
    title: stages.title,
    policy: policy.reference,
    plannedOn,
    stages: stages.stages,
    cases: staged(placed, planning).toSorted(byCaseId),
  })
}

type Placed = Pick<PlannedCase, "case" | "placement">

const caseTwice = (cases: ReadonlyArray<LegacyCase>): string | undefined => {
  const seen = new Set<string>()
  return cases.find(({ caseId }) => {
    const isTwice = seen.has(caseId)
    seen.add(caseId)
    return isTwice
  })?.caseId
}

const byCaseId = Order.mapInput(Order.String, ({ case: one }: Placed) => one.caseId)

/** Who was transferred since the plan before, and is in the caseload no more. */
const goneSince = ({ cases, transferred = new Map(), before }: Planning): ReadonlyArray<Placed> => {
  const there = new Set(cases.map(({ caseId }) => caseId))
  return (before?.cases ?? []).filter(
    ({ case: { caseId } }) => transferred.has(caseId) && !there.has(caseId),
  )
}

const inTurn = (order: TransferOrder = "longest-supported-first"): Order.Order<Placed> => {
  const byStart = Order.mapInput(Order.String, ({ case: one }: Placed) => one.startedOn)
  return Order.combine(
    order === "longest-supported-first" ? byStart : Order.flip(byStart),
    byCaseId,
  )
}

/** Those who went before keep their places, then those to whom one was announced; then the others. */
const staged = (
  placed: ReadonlyArray<Placed>,
  { stages, plannedOn, transferred = new Map(), before, keepsAnnounced = false }: Planning,
): ReadonlyArray<PlannedCase> => {
  const filled = stagesToFill(stages.stages, plannedOn)
  const gone = placed.flatMap((one) => {
    const on = transferred.get(one.case.caseId)
    return on === undefined ? [] : [asTransferred(one, on, filled)]
  })
  const left = placed.filter(({ case: { caseId } }) => !transferred.has(caseId))
  const going = left.filter(({ placement }) => placement.outcome === "sis-external")
  const kept = asAnnounced(going, keepsAnnounced ? before : undefined, filled)
  const others = left.filter(({ case: { caseId } }) => !kept.has(caseId))
  return [...gone, ...kept.values(), ...others.map((one) => inFirstStage(one, filled))]
}

const inNoStage = { stage: null, on: null, unstaged: null, isTransferred: false } as const

const asTransferred = (one: Placed, on: Day, filled: StagesFilled): PlannedCase => ({
  ...one,
  ...inNoStage,
  stage: filled.putTransferred(one.case, on)?.name ?? null,
  on,
  isTransferred: true,
})

const asAnnounced = (
  going: ReadonlyArray<Placed>,
  announced: TransferPlan | undefined,
  filled: StagesFilled,
): ReadonlyMap<string, PlannedCase> => {
  const before = new Map(announced?.cases.map((planned) => [planned.case.caseId, planned]))
  const kept = new Map<string, PlannedCase>()
  for (const one of going) {
    const { stage: name = null, on = null } = before.get(one.case.caseId) ?? {}
    const stage = name === null || on === null ? null : filled.putAnnounced(one.case, name, on)
    if (stage !== null) {
      kept.set(one.case.caseId, { ...one, ...inNoStage, stage: stage.name, on: stage.on })
    }
  }
  return kept
}

const inFirstStage = (one: Placed, filled: StagesFilled): PlannedCase => {
  if (one.placement.outcome !== "sis-external") return { ...one, ...inNoStage }
  const stage = filled.put(one.case)
  return typeof stage === "string"
    ? { ...one, ...inNoStage, unstaged: stage }
    : { ...one, ...inNoStage, stage: stage.name, on: stage.on }
}
