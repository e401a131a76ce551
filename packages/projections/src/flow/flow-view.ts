import { addDays, type Day } from "@str-service/domain"
import { chargeableStartedOn, closingOf, enablementStartedOn } from "../episode/turning-points.ts"
import { count } from "../grouping/count.ts"
import { limitsOn } from "../limits/limit-standing.ts"
import { type PartedPeriod, partsOf } from "../spans/parts-of-period.ts"
import { holdsDay, type Period } from "../spans/period.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { gatheringView } from "../view/gathering-view.ts"
import { FlowRow } from "./flow-row.ts"

/** How referrals come in, what becomes of them, and how episodes end, month by month. */
export const flowView = gatheringView({
  name: "flow",
  answers: "How many were referred, accepted, sent elsewhere, supported and closed in each month?",
  row: FlowRow,
  gathered: (standing) => [courseOf(standing)],
  rows: (courses, asked: Times & PartedPeriod) =>
    partsOf(asked, courses.flatMap(turningDays)).map((part) => rowOf(part, courses)),
  sortedBy: ["from"],
})

interface Course {
  readonly referredOn: Day
  readonly answer: string | undefined
  readonly isToSis: boolean
  readonly startedOn: Day | null
  readonly chargeableOn: Day | null
  readonly closedOn: Day | null
  readonly enablementEndedOn: Day | null
  readonly keptLimits: boolean
}

const courseOf = ({ episode, on }: Standing): Course => {
  const { assessment } = episode.record
  const startedOn = enablementStartedOn(episode)
  const chargeableOn = chargeableStartedOn(episode)
  const closedOn = closingOf(episode)?.on ?? null
  const endedWith = startedOn === null ? null : closedOn
  return {
    referredOn: episode.referral.on,
    answer: assessment?.outcome,
    isToSis: assessment?.params["to"] === "SIS",
    startedOn,
    chargeableOn,
    closedOn,
    enablementEndedOn: chargeableOn === null ? endedWith : addDays(chargeableOn, -1),
    keptLimits: limitsOn(episode, on).every(({ exceeded }) => !exceeded),
  }
}

const turningDays = ({
  referredOn,
  startedOn,
  chargeableOn,
  closedOn,
  enablementEndedOn,
}: Course): ReadonlyArray<Day> =>
  [referredOn, startedOn, chargeableOn, closedOn, enablementEndedOn].filter((day) => day !== null)

const rowOf = (part: Period, courses: ReadonlyArray<Course>): FlowRow => {
  const within = (day: Day | null): boolean => day !== null && holdsDay([part], day)
  const referred = courses.filter(({ referredOn }) => within(referredOn))
  const closed = courses.filter(({ closedOn }) => within(closedOn))
  const ended = courses.filter(({ enablementEndedOn }) => within(enablementEndedOn))
  const endedClosed = ended.filter(({ chargeableOn }) => chargeableOn === null)
  const answered = (outcome: string) => referred.filter(({ answer }) => answer === outcome)
  const settled = ["accept", "discuss", "signpost", "decline"].map((each) => answered(each).length)
  const [accepted = 0, forDiscussion = 0, signposted = 0, declined = 0] = settled
  return {
    ...part,
    referrals: referred.length,
    accepted,
    forDiscussion,
    signposted,
    signpostedToSis: count(answered("signpost"), ({ isToSis }) => isToSis),
    declined,
    needsMoreInformation: referred.length - accepted - forDiscussion - signposted - declined,
    enablementStarted: count(courses, ({ startedOn }) => within(startedOn)),
    chargeableStarted: count(courses, ({ chargeableOn }) => within(chargeableOn)),
    closed: closed.length,
    closedBeforeSupport: count(closed, ({ startedOn }) => startedOn === null),
    enablementEnded: ended.length,
    closedInEnablement: endedClosed.length,
    endedWithinLimits: count(endedClosed, ({ keptLimits }) => keptLimits),
    becameChargeable: ended.length - endedClosed.length,
    shareClosedInEnablement: shareOf(endedClosed.length, ended.length),
    shareBecameChargeable: shareOf(ended.length - endedClosed.length, ended.length),
  }
}

const shareOf = (some: number, all: number): number | null => (all === 0 ? null : some / all)
