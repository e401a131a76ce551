import type { CommandRequest } from "@str-service/service"

const facts = { inCrisis: true, expectedNeed: "short-term" }

/** A referral that the KMPT policy accepts, once it is known whether another episode is open. */
export const referral = (
  episodeId: string,
  personId: string,
  on: `${number}-${number}-${number}` = "2012-10-01",
): CommandRequest & { readonly type: "Refer" } => ({
  type: "Refer",
  data: { on, personId, team: "recovery", facts },
  episodeId,
  actor: "worker-1",
})

export const start = (
  episodeId: string,
  on: `${number}-${number}-${number}` = "2012-10-03",
): CommandRequest => ({
  type: "StartEnablement",
  data: { on },
  episodeId,
  actor: "worker-1",
})

export const close = (
  episodeId: string,
  on: `${number}-${number}-${number}` = "2012-10-20",
  reason: "goals-met" | "died" = "goals-met",
): CommandRequest => ({
  type: "Close",
  data: { on, reason, outcome: "supporting-self" },
  episodeId,
  actor: "worker-1",
})
