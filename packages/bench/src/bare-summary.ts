import {
  addDays,
  type Day,
  daysBetween,
  type EpisodeEvent,
  type EventOf,
  type Instant,
} from "@str-service/domain"
import type { BreachRow, EpisodeSummary } from "@str-service/projections"

type Row = { -readonly [Column in keyof EpisodeSummary]: EpisodeSummary[Column] }

/** Days from one through another, which is `null` while nothing ended them. */
interface Days {
  readonly from: Day
  to: Day | null
}

interface Exemption extends Days {
  readonly exemptionId: string
  readonly until: Day | null
}

type Limits = EventOf<"Referred">["data"]["limits"]

/**
 * The summaries that somebody would write by hand who needs no purity and no corrections: one loop,
 * one switch, and a row that changes, of a log in which each episode stands in one piece.
 */
export const bareSummaries = (
  log: ReadonlyArray<EpisodeEvent>,
  { on, known }: { readonly on: Day; readonly known: Instant },
  // biome-ignore lint/complexity/noExcessiveCognitiveComplexity: the peer is one loop with one switch.
): ReadonlyArray<EpisodeSummary> => {
  const rows: Array<EpisodeSummary> = []
  let row = emptyRow(on)
  let limits: Array<Limits[number]> = []
  let breaches: Array<BreachRow> = []
  let pauses: Array<Days> = []
  let exemptions: Array<Exemption> = []
  let workerSince: Day | null = null
  let startedAs: EpisodeSummary["eligibility"] | undefined
  let episodeId: string | undefined
  const end = (): void => {
    if (row.episodeId === "") return
    row.breaches = breaches
    row.eligibilityChanged = (startedAs ?? row.eligibility) !== row.eligibility
    finish(row, on, { limits, pauses, exemptions })
    rows.push(row)
  }
  for (const event of log) {
    if (event.metadata.episodeId !== episodeId) {
      end()
      episodeId = event.metadata.episodeId
      row = emptyRow(on)
      limits = []
      breaches = []
      pauses = []
      exemptions = []
      workerSince = null
      startedAs = undefined
    }
    if (
      event.metadata.recordedAt > known ||
      (event.type !== "ChargeExemptionGranted" && event.data.on > on)
    )
      continue
    switch (event.type) {
      case "Referred":
        row.episodeId = episodeId
        row.personId = event.data.personId
        row.team = event.data.team
        row.serviceArea = event.data.serviceArea ?? null
        row.referredOn = event.data.on
        for (const limit of event.data.limits) limits.push(limit)
        break
      case "EnablementStarted":
        row.phase = "InEnablement"
        row.enablementStartedOn = event.data.on
        startedAs = row.eligibility
        for (const limit of event.data.limits) limits.push(limit)
        break
      case "ChargeableStarted":
        row.phase = "InChargeable"
        row.chargeableStartedOn = event.data.on
        for (const limit of event.data.limits) limits.push(limit)
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
        if (workerSince !== null && event.data.on < workerSince) break
        workerSince = event.data.on
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
      case "ChargeExemptionGranted": {
        const { exemptionId, from, until = null } = event.data
        if (from <= on) exemptions.push({ exemptionId, from, until, to: null })
        break
      }
      case "ChargeExemptionEnded":
        for (const exemption of exemptions) {
          if (exemption.exemptionId === event.data.exemptionId) {
            exemption.to = addDays(event.data.on, -1)
          }
        }
        break
      case "Paused":
        pauses.push({ from: event.data.on, to: null })

        break
      case "Resumed": {
        const last = pauses.at(-1)
        if (last !== undefined) last.to = addDays(event.data.on, -1)
        break
      }
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
      case "Amended":
      case "Withdrawn":
        throw new Error("The bare loop knows no corrections.")
    }
  }
  end()
  return rows.sort((a, b) => (a.episodeId < b.episodeId ? -1 : 1))
}

interface Gathered {
  readonly limits: Limits
  readonly pauses: ReadonlyArray<Days>
  readonly exemptions: ReadonlyArray<Exemption>
}

/** What can only be told once all is known that happened by the day. */
const finish = (row: Row, on: Day, { limits, pauses, exemptions }: Gathered): void => {
  const { enablementStartedOn, chargeableStartedOn, closedOn } = row
  const ends = { EnablementStarted: enablementStartedOn, ChargeableStarted: chargeableStartedOn }
  row.limits = limits.map(({ name: limit, from, on: since, lastDay, until }) => {
    let end = closedOn ?? on
    for (const start of until) {
      if (start === "Closed") continue
      const ended = ends[start]
      if (ended !== null && ended <= end) end = addDays(ended, -1)
    }
    return {
      limit,
      from,
      on: since,
      lastDay,
      running: since <= on && on <= end,
      exceeded: lastDay < end,
    }
  })
  const lastDay = closedOn ?? on
  for (const { from, to } of pauses) if ((to ?? lastDay) === on) row.pausedSince = from
  if (chargeableStartedOn !== null) {
    charge(row, { from: chargeableStartedOn, to: lastDay }, freeDays(pauses, exemptions))
  }
  if (closedOn !== null && closedOn < on) row.phase = "Closed"
}

const freeDays = (
  pauses: ReadonlyArray<Days>,
  exemptions: ReadonlyArray<Exemption>,
): ReadonlyArray<Days> => {
  if (exemptions.length === 0) return pauses
  const free = [...pauses]
  for (const { from, to, until } of exemptions) {
    free.push({ from, to: to !== null && (until === null || to < until) ? to : until })
  }
  return free
}

const charge = (
  row: Row,
  { from, to }: { readonly from: Day; readonly to: Day },
  free: ReadonlyArray<Days>,
): void => {
  const noticeOn = row.firstNoticeOn ?? addDays(to, 1)
  if (free.length === 0) {
    row.chargeableDays = daysBetween(from, to) + 1
    row.chargeableDaysWithoutNotice =
      noticeOn > to ? row.chargeableDays : Math.max(0, daysBetween(from, noticeOn))
  } else {
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (free.some((days) => days.from <= day && day <= (days.to ?? to))) continue
      row.chargeableDays += 1
      if (day < noticeOn) row.chargeableDaysWithoutNotice += 1
    }
  }
  row.chargeableWithoutNotice = row.chargeableDays > 0 && row.firstNoticeOn === null
}

const emptyRow = (on: Day): Row => ({
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
  breaches: [],
  contacts: 0,
  minutes: 0,
  missed: 0,
  pausedSince: null,
  chargeableDays: 0,
  firstNoticeOn: null,
  chargeableDaysWithoutNotice: 0,
  chargeableWithoutNotice: false,
})
