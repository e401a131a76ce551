import type { Day } from "../../calendar/day.ts"
import type { Policies } from "../../policy/policy.ts"
import { vocabularies } from "../../vocabulary/all.ts"
import { labelOf, type VocabularyName } from "../../vocabulary/vocabulary.ts"
import type { Judgement } from "../particulars.ts"
import type { Rejection } from "../rejections.ts"
import type { PauseUntil, Replacement } from "../requests.ts"

type Request = Replacement | typeof PauseUntil.Type

interface CodeUsed {
  readonly vocabulary: VocabularyName
  readonly code: string
}

/**
 * The codes of a request that neither the domain's vocabularies hold nor the policy versions in
 * force on the given days add; `null` when there are none.
 */
export const unknownCodes = (
  request: Request,
  policies: Policies,
  days: ReadonlyArray<Day>,
): Rejection | null => {
  const codes = codesUsed(request).filter(({ vocabulary, code }) => {
    if (labelOf(vocabularies[vocabulary], code) !== undefined) return false
    return !days.some((day) => {
      const added = policies.inForceOn(day)?.vocabulary[vocabulary]
      return added !== undefined && Object.hasOwn(added, code)
    })
  })
  return codes.length === 0 ? null : { _tag: "UnknownCodes", codes }
}

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

const used = (
  vocabulary: VocabularyName,
  ...codes: ReadonlyArray<string | undefined>
): ReadonlyArray<CodeUsed> =>
  codes.flatMap((code) => (code === undefined ? [] : [{ vocabulary, code }]))
