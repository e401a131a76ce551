import type { Day } from "../../calendar/day.ts"
import type { Policies } from "../../policy/policy.ts"
import { type CodeUsed, codesUnknown, used } from "../../recording/codes.ts"
import type { Judgement } from "../particulars.ts"
import type { Rejection } from "../rejections.ts"
import type { PauseUntil, Replacement } from "../requests.ts"

type Request = Replacement | typeof PauseUntil.Type

/**
 * The codes of a request that neither the domain's vocabularies hold nor the policy versions in
 * force on the given days add; `null` when there are none.
 */
export const unknownCodes = (
  request: Request,
  policies: Policies,
  days: ReadonlyArray<Day>,
): Rejection | null => codesUnknown(codesUsed(request), policies, days)

const codesUsed = (request: Request): ReadonlyArray<CodeUsed> => {
  switch (request.type) {
    case "Refer":
      return [
        ...used("teams", request.data.team),
        ...used("serviceAreas", request.data.serviceArea),
      ]
    case "StartEnablement":
    case "StartChargeable":
      return judged(request.data.judgement)
    case "RecordSupport":
      return [
        ...used("settings", request.data.setting),
        ...used("supportAreas", ...request.data.areas),
        ...used("activities", ...request.data.activities),
      ]
    case "SetGoal":
      return used("supportAreas", request.data.area)
    case "HoldReview":
      return used("supportAreas", ...request.data.continuingNeed)
    case "GrantChargeExemption":
      return used("exemptionGrounds", request.data.ground)
    default:
      return []
  }
}

const judged = (judgement: Judgement | undefined): ReadonlyArray<CodeUsed> =>
  used("judgementReasons", judgement?.reason)
