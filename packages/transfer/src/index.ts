export {
  type Applied,
  type Applying,
  applyPlan,
  type DueCase,
  type LeftOut,
  type WhyLeftOut,
} from "./applying/apply-plan.ts"
export { transferredIn } from "./applying/transferred.ts"
export { LegacyCase } from "./caseload/legacy-case.ts"
export {
  type Aspect,
  type CaseChange,
  type Changed,
  isSame,
  type PlanDifference,
  planDifference,
  type StageChange,
  type Whereabouts,
} from "./difference/plan-difference.ts"
export { Placement, placementOf } from "./placement/placement.ts"
export { PlanRow, planRows, planToCsv, toLookAt } from "./plan/plan-rows.ts"
export { type Planning, type PlanProblem, planTransfer } from "./plan/plan-transfer.ts"
export { type Place, PlannedCase, placeOf, places, TransferPlan } from "./plan/transfer-plan.ts"
export { type ProgressOptions, ProgressRow, progressView } from "./progress/progress-view.ts"
export { type Codes, type CodesToName, codesToName } from "./stages/codes-to-name.ts"
export { readStages, type StagesCode, type StagesReading } from "./stages/read-stages.ts"
export { Stage, StagesDocument, Takes, TransferOrder } from "./stages/stages-document.ts"
export { stagesJsonSchema, stagesJsonSchemaFor } from "./stages/stages-schema.ts"
