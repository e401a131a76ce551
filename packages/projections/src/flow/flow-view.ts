import { addDays, type Day } from "@str-service/domain"
import { chargeableStartedOn, closingOf, enablementStartedOn } from "../episode/turning-points.ts"
import { limitsOn } from "../limits/limit-standing.ts"
import { type PartedPeriod, partsOf } from "../spans/parts-of-period.ts"
import { holdsDay, type Period } from "../spans/period.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { summingView } from "../view/summing-view.ts"
import { FlowRow } from "./flow-row.ts"

/** How referrals come in, what becomes of them, and how episodes end, month by month. */
export const flowView = summingView({
  name: "flow",
  answers: "How many were referred, accepted, sent elsewhere, supported and closed in each month?",
  row: FlowRow,
  parts: (standing) => turningsOf(standing),
  alike: ["on"],
  rows: (days, asked: Times & PartedPeriod) =>
    partsOf(
      asked,
      days.map(({ on }) => on),
    ).map((part) => rowOf(part, days)),
  sortedBy: ["from"],
})

type Count = Exclude<
  keyof FlowRow,
  "from" | "to" | "shareClosedInEnablement" | "shareBecameChargeable"
>

/** What happened on a day. */
type Turnings = Readonly<Record<Count, number> & { on: Day }>

const nothing: Readonly<Record<Count, number>> = {
  referrals: 0,
  accepted: 0,
  forDiscussion: 0,
  signposted: 0,
  signpostedToSis: 0,
  declined: 0,
  needsMoreInformation: 0,
  enablementStarted: 0,
  chargeableStarted: 0,
  closed: 0,
  closedBeforeSupport: 0,
  enablementEnded: 0,
  closedInEnablement: 0,
  endedWithinLimits: 0,
  becameChargeable: 0,
}

/** What happened in an episode, on the day of each. */
const turningsOf = (standing: Standing): ReadonlyArray<Turnings> => {
  const { episode } = standing
  const startedOn = enablementStartedOn(episode)
  const chargeableOn = chargeableStartedOn(episode)
  const closedOn = closingOf(episode)?.on ?? null
  const on = (day: Day | null, counts: Partial<Record<Count, number>>): ReadonlyArray<Turnings> =>
    day === null ? [] : [{ ...nothing, ...counts, on: day }]
  return [
    ...on(episode.referral.on, { referrals: 1, ...answerOf(standing) }),
    ...on(startedOn, { enablementStarted: 1 }),
    ...on(chargeableOn, { chargeableStarted: 1 }),
    ...on(closedOn, { closed: 1, closedBeforeSupport: Number(startedOn === null) }),
    ...(chargeableOn === null
      ? on(startedOn === null ? null : closedOn, {
          enablementEnded: 1,
          closedInEnablement: 1,
          endedWithinLimits: Number(keptLimits(standing)),
        })
      : on(addDays(chargeableOn, -1), { enablementEnded: 1, becameChargeable: 1 })),
  ]
}

const answerOf = ({ episode }: Standing): Partial<Record<Count, number>> => {
  const { assessment } = episode.record
  switch (assessment?.outcome) {
    case "accept":
      return { accepted: 1 }
    case "discuss":
      return { forDiscussion: 1 }
    case "signpost":
      return { signposted: 1, signpostedToSis: Number(assessment.params["to"] === "SIS") }
    case "decline":
      return { declined: 1 }
    default:
      return { needsMoreInformation: 1 }
  }
}

const keptLimits = ({ episode, on }: Standing): boolean =>
  limitsOn(episode, on).every(({ exceeded }) => !exceeded)

const rowOf = (part: Period, days: ReadonlyArray<Turnings>): FlowRow => {
  const counts = { ...nothing }
  for (const day of days) {
    if (!holdsDay([part], day.on)) continue
    for (const name of names) counts[name] += day[name]
  }
  const { enablementEnded, closedInEnablement, becameChargeable } = counts
  return {
    ...part,
    ...counts,
    shareClosedInEnablement: shareOf(closedInEnablement, enablementEnded),
    shareBecameChargeable: shareOf(becameChargeable, enablementEnded),
  }
}

const names = Object.keys(nothing) as ReadonlyArray<Count>

const shareOf = (some: number, all: number): number | null => (all === 0 ? null : some / all)
