import type { LimitDuration } from "../calendar/duration.ts"

/** What a policy asks of the workforce. What it leaves out it does not ask; nothing is assumed. */
export interface WorkforceRules {
  /** The longest time between two supervisions of a worker. */
  readonly supervisionEvery?: LimitDuration
  /** The steps of a worker's training, each code with its label, in their order. */
  readonly trainingSteps?: { readonly [step: string]: string }
  /** The most episodes that one worker holds at a time. */
  readonly caseloadLimit?: number
  /** Whether only workers in the STR role hold episodes. */
  readonly onlyStrWorkers?: boolean
}
