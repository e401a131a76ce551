import { addDays, type Day, type Facts, type Judgement } from "@str-service/domain"
import { workingDayFrom } from "../calendar/working-days.ts"
import type { Random } from "../random.ts"
import type { Diary, Entry } from "../recording/diary.ts"
import { closeUnstarted } from "./closing-unstarted.ts"
import type { Turn } from "./life.ts"
import { assess, type Referral } from "./referral.ts"

/** How a referral was settled: support may start, or it was closed. */
export interface Opening {
  readonly facts: Facts
  readonly closing: Turn | null
  /** From when support may start, after what entry, by whose judgement where it takes one. */
  readonly start: Settled | null
}

export interface Settled {
  readonly from: Day
  readonly after: Entry | null
  readonly judgement: Judgement | null
}

/** A referral on its way to being settled. */
interface Pending {
  readonly random: Random
  readonly referral: Referral
  readonly diary: Diary
  readonly lead: string
  /** What is the case. */
  readonly truth: Facts
  /** What is known of it by now. */
  readonly facts: Facts
  readonly on: Day
  readonly after: Entry | null
}

/** From the referral to the day on which support may start, or to the end of the matter. */
export const open = (pending: Omit<Pending, "facts" | "on" | "after">): Opening =>
  settle({
    ...pending,
    facts: pending.referral.facts,
    on: workingDayFrom(pending.referral.at.day),
    after: null,
  })

const settle = (pending: Pending): Opening => {
  switch (assess(pending.referral, pending.facts, pending.on)) {
    case "accept":
      return { ...undecided(pending), start: startOf(pending, null) }
    case "discuss":
      return discuss(pending)
    case "signpost":
    case "decline":
      return signpost(pending)
    case "needs-more-information":
      return askTheTeam(pending)
  }
}

const undecided = ({ facts }: Pending): Opening => ({ facts, closing: null, start: null })

const startOf = ({ on, after }: Pending, judgement: Judgement | null): Settled => ({
  from: on,
  after,
  judgement,
})

/** The team is asked for what it left blank, and nearly always answers. */
const askTheTeam = (pending: Pending): Opening => {
  const { random, referral, facts, truth } = pending
  if (random.chance(12)) {
    return close(pending, random.whole(20, 40), random.oneOf(["other", "consent-withdrawn"]))
  }
  const missing = Object.fromEntries(
    Object.entries({ hasOpenEpisode: false, ...truth }).filter(
      ([name]) => facts[name] === undefined && name !== "section117Aftercare",
    ),
  )
  const on = workingDayFrom(addDays(pending.on, random.around(1, 4, 12)))
  const after = pending.diary.write(
    { type: "RecordFacts", data: { on, facts: missing } },
    { on, by: referral.by, after: pending.after },
  )
  return settle({ ...pending, facts: { ...facts, ...missing }, on, after })
}

/** What the policy leaves for discussion is settled at a planning meeting. */
const discuss = (pending: Pending): Opening => {
  const { random, referral, facts, lead } = pending
  const metOn = workingDayFrom(addDays(pending.on, random.around(2, 6, 14)))
  const met = { ...pending, on: metOn }
  if (referral.team === "elsewhere") {
    return random.chance(55)
      ? { ...undecided(met), start: startOf(met, { by: lead, reason: "team-accepted" }) }
      : close(met, random.whole(0, 3), "declined-at-referral")
  }
  if (facts["hasOpenEpisode"] === true) {
    return random.chance(25)
      ? { ...undecided(met), start: startOf(met, agreedBy(lead)) }
      : close(met, random.whole(0, 2), "declined-at-referral")
  }
  if (facts["expectedNeed"] === "long-term") {
    if (!random.chance(60)) return close(met, random.whole(1, 6), "signposted-at-referral")
    const judgement = { by: lead, reason: "short-term-need-confirmed" }
    return { ...undecided(met), start: startOf(met, judgement) }
  }
  return random.chance(40) ? confirmCrisis(met) : withoutCrisis(met)
}

const agreedBy = (lead: string): Judgement => ({ by: lead, reason: "agreed-at-planning-meeting" })

/** The meeting finds that there is a crisis after all, and the policy is asked again. */
const confirmCrisis = (met: Pending): Opening => {
  const after = met.diary.write(
    { type: "RecordFacts", data: { on: met.on, facts: { inCrisis: true } } },
    { on: met.on, by: met.lead, after: met.after },
  )
  return settle({ ...met, facts: { ...met.facts, inCrisis: true }, after })
}

const withoutCrisis = (met: Pending): Opening =>
  met.random.chance(55)
    ? { ...undecided(met), start: startOf(met, agreedBy(met.lead)) }
    : close(met, met.random.whole(0, 5), "declined-at-referral")

/** A long-term need goes to another provider, unless a crisis comes first. */
const signpost = (pending: Pending): Opening => {
  const { random } = pending
  if (!random.chance(12)) return close(pending, random.around(1, 4, 12), "signposted-at-referral")
  return confirmCrisis({ ...pending, on: workingDayFrom(addDays(pending.on, random.whole(3, 15))) })
}

const close = (
  { random, diary, lead, facts, on, after }: Pending,
  days: number,
  reason: Parameters<typeof closeUnstarted>[0]["reason"],
): Opening => {
  const closedOn = workingDayFrom(addDays(on, days))
  const closing = closeUnstarted({ random, diary, on: closedOn, reason, by: lead, after })
  return { facts, closing, start: null }
}
