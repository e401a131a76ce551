import type { LimitRule } from "@str-service/domain"
import type { Limit } from "../document/limit.ts"

/** What a limit says when nothing about it is open any more. */
export type Terms = Omit<LimitRule, "unsettled">

/** A limit as it is without a variant, its gaps filled as usual. */
export const termsOf = (name: string, limit: Limit): Terms => ({
  name,
  from: limit.from,
  until: limit.until,
  max: limit.max,
  counting: limit.counting ?? "start-day-included",
  pauses: limit.pauses ?? "clock-runs",
  enforcement: limit.enforcement ?? "flag",
  warn: limit.warn,
})

/** A limit as a variant changes it. */
export const variedBy = (base: Terms, params: Partial<Terms>): Terms => ({
  ...base,
  max: params.max ?? base.max,
  counting: params.counting ?? base.counting,
  pauses: params.pauses ?? base.pauses,
  enforcement: params.enforcement ?? base.enforcement,
  warn: params.warn ?? base.warn,
})
