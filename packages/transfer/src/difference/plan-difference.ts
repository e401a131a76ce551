import type { Day } from "@str-service/domain"
import * as Equal from "effect/Equal"
import * as Order from "effect/Order"
import type { PlannedCase, TransferPlan } from "../plan/transfer-plan.ts"
import { type Place, placeOf } from "../plan/transfer-plan.ts"
import type { Stage } from "../stages/stages-document.ts"

/** Where a case is in a plan. */
export interface Whereabouts {
  readonly place: Place
  readonly stage: string | null
  readonly on: Day | null
  readonly rule: string | null
}

/**
 * In what a case is otherwise: where or when it goes, why (the deciding rule, or what is unknown), or
 * what is known of it.
 */
export type Aspect = "place" | "day" | "reason" | "record"

/** A case that is not the same in two plans. */
export interface CaseChange {
  readonly caseId: string
  /** `null` for a case that came. */
  readonly before: Whereabouts | null
  /** `null` for a case that went. */
  readonly after: Whereabouts | null
  readonly aspects: ReadonlyArray<Aspect>
  /** Whether a stage that the case was to go in is taken back, or its day moved. */
  readonly isAnnounced: boolean
}

/** A stage that is not the same in two plans; `null` where one has none of its name. */
export interface StageChange {
  readonly name: string
  readonly before: Stage | null
  readonly after: Stage | null
}

export interface Changed<Value> {
  readonly before: Value
  readonly after: Value
}

/** What a plan says otherwise than another. */
export interface PlanDifference {
  readonly title: Changed<string> | null
  readonly policy: Changed<TransferPlan["policy"]> | null
  readonly plannedOn: Changed<Day> | null
  /** Whether the stages are the same and stand in another order. */
  readonly stagesReordered: boolean
  readonly stages: ReadonlyArray<StageChange>
  /** By the ids of the cases. */
  readonly cases: ReadonlyArray<CaseChange>
}

/** What a plan says otherwise than one before it: nothing exactly where they are the same. */
export const planDifference = (before: TransferPlan, after: TransferPlan): PlanDifference => ({
  title: changed(before.title, after.title),
  policy: changed(before.policy, after.policy),
  plannedOn: changed(before.plannedOn, after.plannedOn),
  ...stageChanges(before, after),
  cases: caseChanges(before, after),
})

/** Whether two plans are the same. */
export const isSame = ({ cases, stages, stagesReordered, ...rest }: PlanDifference): boolean =>
  cases.length === 0 &&
  stages.length === 0 &&
  !stagesReordered &&
  Object.values(rest).every((change) => change === null)

const changed = <Value>(before: Value, after: Value): Changed<Value> | null =>
  Equal.equals(before, after) ? null : { before, after }

const stageChanges = (
  before: TransferPlan,
  after: TransferPlan,
): Pick<PlanDifference, "stages" | "stagesReordered"> => {
  const [old, later] = [byName(before.stages), byName(after.stages)]
  const stages = [...new Set([...old.keys(), ...later.keys()])].flatMap((name) => {
    const change = { name, before: old.get(name) ?? null, after: later.get(name) ?? null }
    return Equal.equals(change.before, change.after) ? [] : [change]
  })
  const inOrder = (names: Iterable<string>, others: ReadonlyMap<string, Stage>) =>
    [...names].filter((name) => others.has(name))
  return {
    stages,
    stagesReordered: !Equal.equals(inOrder(old.keys(), later), inOrder(later.keys(), old)),
  }
}

const byName = (stages: ReadonlyArray<Stage>): ReadonlyMap<string, Stage> =>
  new Map(stages.map((stage) => [stage.name, stage]))

const caseChanges = (before: TransferPlan, after: TransferPlan): ReadonlyArray<CaseChange> => {
  const [old, later] = [byCaseId(before), byCaseId(after)]
  return [...new Set([...old.keys(), ...later.keys()])].toSorted(Order.String).flatMap((caseId) => {
    const change = caseChange(caseId, old.get(caseId), later.get(caseId))
    return change === null ? [] : [change]
  })
}

const byCaseId = ({ cases }: TransferPlan): ReadonlyMap<string, PlannedCase> =>
  new Map(cases.map((planned) => [planned.case.caseId, planned]))

const caseChange = (
  caseId: string,
  before: PlannedCase | undefined,
  after: PlannedCase | undefined,
): CaseChange | null =>
  Equal.equals(before, after)
    ? null
    : {
        caseId,
        before: whereabouts(before),
        after: whereabouts(after),
        aspects: before === undefined || after === undefined ? [] : aspectsOf(before, after),
        isAnnounced: before !== undefined && takesBackStage(before, after),
      }

const whereabouts = (planned: PlannedCase | undefined): Whereabouts | null =>
  planned === undefined
    ? null
    : {
        place: placeOf(planned),
        stage: planned.stage,
        on: planned.on,
        rule: planned.placement.rule,
      }

const aspectsOf = (before: PlannedCase, after: PlannedCase): ReadonlyArray<Aspect> => {
  const isElsewhere = placeOf(before) !== placeOf(after) || before.stage !== after.stage
  const differs: { readonly [aspect in Aspect]: boolean } = {
    place: isElsewhere,
    day: before.on !== after.on,
    reason:
      !Equal.equals(before.placement, after.placement) ||
      (!isElsewhere && before.unstaged !== after.unstaged),
    record: !Equal.equals(before.case, after.case),
  }
  const aspects = ["place", "day", "reason", "record"] as const
  return aspects.filter((aspect) => differs[aspect])
}

const takesBackStage = (before: PlannedCase, after: PlannedCase | undefined): boolean =>
  before.on !== null &&
  !before.isTransferred &&
  !(after?.isTransferred ?? false) &&
  (before.stage !== after?.stage || before.on !== after.on)
