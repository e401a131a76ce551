import type { Random } from "../random.ts"
import type { Diary } from "../recording/diary.ts"
import type { Referral } from "../referrals/referral.ts"
import type { Course } from "./course.ts"
import type { Holding } from "./roster.ts"

/** A person in support: what everything that is typed in about it draws on. */
export interface Supported {
  readonly random: Random
  readonly referral: Referral
  readonly diary: Diary
  readonly lead: string
  readonly course: Course
  readonly holders: readonly [Holding, ...ReadonlyArray<Holding>]
}

/** Who supports the person on a day. */
export const workerOn = ({ holders }: Supported, on: string): string =>
  (holders.findLast((holding) => holding.from <= on) ?? holders[0]).workerId
