import type { LimitRule, Policies, Policy } from "@str-service/domain"

/** What a policy says, by a rule that looked at nothing. */
export const answer = <const Outcome extends string>(outcome: Outcome, rule = "the-rule") => ({
  outcome,
  rule,
  candidates: [],
  params: {},
  factsUsed: {},
  missing: [],
  cannotHappen: [],
})

/** Six weeks free of charge, with a week's warning. */
export const sixWeeks: LimitRule = {
  name: "enablement",
  from: "EnablementStarted",
  until: ["ChargeableStarted", "Closed"],
  max: "P6W",
  counting: "start-day-included",
  pauses: "clock-runs",
  enforcement: "flag",
  warn: "P1W",
  unsettled: [],
}

/** Six months in all, with a fortnight's warning. */
const sixMonths: LimitRule = {
  ...sixWeeks,
  name: "total",
  until: ["Closed"],
  max: "P6M",
  warn: "P2W",
}

/**
 * Accepts persons in crisis and signposts others, charges everybody but those with a ground, and
 * knows two limits, unless told otherwise.
 */
export const always = (parts: Partial<Policy> = {}): Policies => {
  const policy: Policy = {
    reference: { id: "of-tests", version: "2012-10-01", digest: "d1" },
    vocabulary: {},
    refuseFacts: () => [],
    eligibility: ({ inCrisis }) =>
      inCrisis === true ? answer("accept", "in-crisis") : answer("signpost", "otherwise"),
    charging: ({ section117 }) =>
      section117 === true ? answer("exempt", "aftercare") : answer("charge", "otherwise"),
    limits: () => [sixWeeks, sixMonths],
    ...parts,
  }
  return { inForceOn: () => policy }
}
