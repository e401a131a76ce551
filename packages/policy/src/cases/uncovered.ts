import type { Path } from "../check/problem.ts"
import type { Threshold } from "./thresholds.ts"

interface Gap {
  /** Its place in the policy document. */
  readonly path: Path
  /** What no case shows, as a sentence. */
  readonly message: string
}

/** A rule, a limit's variant, or the `otherwise` of either that decides no case. */
export interface UncoveredRule extends Gap {
  /** The decision or limit that it belongs to. */
  readonly of: string
  readonly rule: string
}

/** A named condition or a comparison that no case makes true, or none makes false. */
export interface UncoveredCondition extends Gap {
  readonly never: ReadonlyArray<boolean>
}

/** A threshold without a case on one of its sides, or on either. */
export interface UncoveredThreshold extends Gap {
  readonly fact: string
  readonly at: Threshold["at"]
  /** Whether the value itself is on the lower side. */
  readonly above: Threshold["above"]
  readonly lacking: ReadonlyArray<"lower" | "upper">
}
