import { type Facts, latest } from "@str-service/domain"
import { chargingFrom } from "../calendar/period.ts"
import type { Entry } from "../recording/diary.ts"
import type { Life, Turn } from "../referrals/life.ts"
import type { Settled } from "../referrals/opening.ts"
import { isUnderSection117 } from "../referrals/person.ts"
import { type Charged, writeCharges } from "./charges.ts"
import { writeContacts } from "./contacts.ts"
import { writeEnding } from "./ending.ts"
import { writeGoals } from "./goals.ts"
import { writePauses } from "./pauses.ts"
import { type HeldReview, writeEnablementReview, writeFurtherReviews } from "./reviews.ts"
import type { Roster } from "./roster.ts"
import type { Supported } from "./supported.ts"

type Support = Pick<
  Life,
  "workerId" | "hasPaused" | "facts" | "enablement" | "chargeable" | "closing"
>

/** Support from its first day to its last, with all that is typed in about it. */
export const support = (
  supported: Supported,
  settled: Settled,
  facts: Facts,
  roster: Roster,
): Support => {
  const enablement = writeStart(supported, settled)
  writeAssignments(supported)
  const pauses = writePauses(supported)
  writeContacts(supported, roster, pauses)
  writeGoals(supported)
  const review = writeEnablementReview(supported, enablement.entry)
  const further = review === null ? null : writeFurtherSupport(supported, review, facts)
  const closing = writeEnding(supported, further?.chargeable.entry ?? enablement.entry)
  return {
    workerId: supported.holders[0].workerId,
    hasPaused: pauses.length > 0,
    facts: further?.facts ?? facts,
    enablement,
    chargeable: further?.chargeable ?? null,
    closing,
  }
}

const writeStart = (supported: Supported, { after, judgement }: Settled): Turn => {
  const { random, diary, course, lead } = supported
  const on = course.startsOn
  const data = { on, ...(judgement === null ? {} : { judgement }) }
  const lag = random.around(0, 0, 4)
  return { on, entry: diary.write({ type: "StartEnablement", data }, { on, by: lead, lag, after }) }
}

const writeAssignments = ({ diary, holders, lead }: Supported): void => {
  for (const { workerId, from: on } of holders) {
    diary.write({ type: "AssignWorker", data: { on, workerId } }, { on, by: lead })
  }
}

interface Further {
  readonly chargeable: Turn
  readonly facts: Facts
}

const writeFurtherSupport = (
  supported: Supported,
  review: HeldReview,
  facts: Facts,
): Further | null => {
  const { random, diary, course, lead } = supported
  const { chargeableOn: on } = course
  if (on === null) return null
  const asked = askAboutSection117(supported, review, facts)
  const entry = diary.write(
    { type: "StartChargeable", data: { on } },
    { on, by: lead, lag: random.chance(80) ? 0 : random.whole(1, 9), after: asked.after },
  )
  const isExempt = asked.facts["section117Aftercare"] === true
  const charged: Charged = { from: on, entry, isUnderSection117: isExempt }
  writeCharges(supported, charged)
  writeFurtherReviews(supported, entry)
  return { chargeable: { on, entry }, facts: asked.facts }
}

/** Where the referral left it blank, the review asks whether support is aftercare. */
const askAboutSection117 = (
  supported: Supported,
  review: HeldReview,
  facts: Facts,
): { readonly facts: Facts; readonly after: Entry } => {
  const { random, diary, lead, referral } = supported
  if (facts["section117Aftercare"] !== undefined) return { facts, after: review.entry }
  const found = { section117Aftercare: isUnderSection117(random, referral.team) }
  const on = latest(review.on, chargingFrom)
  const after = diary.write(
    { type: "RecordFacts", data: { on, facts: found } },
    { on, by: lead, after: random.chance(7) ? refusedStart(supported, review) : review.entry },
  )
  return { facts: { ...facts, ...found }, after }
}

/** Somebody only finds out by being refused that the policy has to know. */
const refusedStart = ({ diary, course, lead }: Supported, { on, entry }: HeldReview): Entry => {
  const start = course.chargeableOn ?? on
  const data = { on: start }
  return diary.write({ type: "StartChargeable", data }, { on: start, by: lead, after: entry })
}
