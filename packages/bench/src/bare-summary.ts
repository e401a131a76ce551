import { addDays, type Day, daysBetween, type EpisodeEvent } from "@str-service/domain"
import type { BreachRow, EpisodeSummary, LimitStanding } from "@str-service/projections"

type Row = {
  -readonly [Column in keyof EpisodeSummary]: EpisodeSummary[Column]
}

/**
 * The summary that somebody would write by hand who needs no purity, no earlier day and no
 * corrections: one loop, one switch, and a row that changes.
 */
// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the peer is one loop with one switch.
export const bareSummary = (events: ReadonlyArray<EpisodeEvent>, on: Day): EpisodeSummary => {
  const limits: Array<LimitStanding & { readonly until: ReadonlyArray<string> }> = []
  const breaches: Array<BreachRow> = []
  let startedAs: EpisodeSummary["eligibility"] | undefined
  const row: Row = {
    episodeId: "",
    personId: "",
    team: "",
    serviceArea: null,
    phase: "Referred",
    workerId: null,
    referredOn: on,
    enablementStartedOn: null,
    chargeableStartedOn: null,
    closedOn: null,
    closingReason: null,
    closingOutcome: null,
    onward: null,
    eligibility: null,
    eligibilityRule: null,
    eligibilityChanged: false,
    charging: null,
    chargingRule: null,
    limits: [],
    breaches,
    contacts: 0,
    minutes: 0,
    missed: 0,
    pausedSince: null,
    chargeableDays: 0,
    firstNoticeOn: null,
    chargeableDaysWithoutNotice: 0,
    chargeableWithoutNotice: false,
  }
  for (const event of events) {
    switch (event.type) {
      case "Referred":
        row.episodeId = event.metadata.episodeId
        row.personId = event.data.personId
        row.team = event.data.team
        row.serviceArea = event.data.serviceArea ?? null
        row.referredOn = event.data.on
        for (const limit of event.data.limits) limits.push(standing(limit))
        break
      case "EnablementStarted":
        row.phase = "InEnablement"
        row.enablementStartedOn = event.data.on
        startedAs = row.eligibility
        for (const limit of event.data.limits) limits.push(standing(limit))
        break
      case "ChargeableStarted":
        row.phase = "InChargeable"
        row.chargeableStartedOn = event.data.on
        for (const limit of event.data.limits) limits.push(standing(limit))
        break
      case "Closed":
        row.closedOn = event.data.on
        row.closingReason = event.data.reason
        row.closingOutcome = event.data.outcome
        row.onward = event.data.onward ?? null
        break
      case "EligibilityAssessed":
        row.eligibility = event.data.outcome
        row.eligibilityRule = event.data.rule
        break
      case "ChargingAssessed":
        row.charging = event.data.outcome
        row.chargingRule = event.data.rule
        break
      case "WorkerAssigned":
        row.workerId = event.data.workerId
        break
      case "SupportRecorded":
        row.contacts += 1
        row.minutes += event.data.minutes
        break
      case "SupportMissed":
        row.missed += 1
        break
      case "ChargeNoticeGiven":
        if (row.firstNoticeOn === null || event.data.on < row.firstNoticeOn) {
          row.firstNoticeOn = event.data.on
        }
        break
      case "LimitBreached": {
        const { limit, from, lastDay, foundOn } = event.data
        breaches.push({ limit, from, lastDay, foundOn })
        break
      }
      case "FactsRecorded":
      case "GoalSet":
      case "GoalReviewed":
      case "ReviewHeld":
        break
      default:
        throw new Error(`The bare loop knows nothing of ${event.type}.`)
    }
  }
  row.eligibilityChanged = (startedAs ?? row.eligibility) !== row.eligibility
  const { chargeableStartedOn: from, closedOn, firstNoticeOn } = row
  row.limits = limits.map(({ until, ...limit }) => {
    const ended =
      from !== null && until.includes("ChargeableStarted") ? addDays(from, -1) : closedOn
    const end = ended ?? on
    return { ...limit, running: limit.on <= on && on <= end, exceeded: limit.lastDay < end }
  })
  if (from !== null) {
    const to = closedOn !== null && closedOn < on ? closedOn : on
    row.chargeableDays = daysBetween(from, to) + 1
    row.chargeableWithoutNotice = firstNoticeOn === null
    row.chargeableDaysWithoutNotice =
      firstNoticeOn === null || firstNoticeOn > to
        ? row.chargeableDays
        : Math.max(0, daysBetween(from, firstNoticeOn))
  }
  if (closedOn !== null && closedOn < on) row.phase = "Closed"
  return row
}

const standing = ({
  name,
  from,
  on,
  lastDay,
  until,
}: Extract<EpisodeEvent, { readonly type: "Referred" }>["data"]["limits"][number]) => ({
  limit: name,
  from,
  on,
  lastDay,
  running: false,
  exceeded: false,
  until,
})
