import type { CorrectionReason, Day } from "@str-service/domain"
import { CorrectionReason as Reasons } from "@str-service/domain/schemas"
import fc from "fast-check"
import { domainCodes, localCodes } from "../arbitraries/codes.ts"
import { daysFrom } from "../arbitraries/days.ts"
import { completeFacts, someFacts } from "../arbitraries/facts.ts"
import { fewReferences } from "../arbitraries/references.ts"
import { anyOf, type Request, type RequestOf, requestsFrom } from "../arbitraries/requests.ts"
import { shape } from "../arbitraries/shape.ts"

/** What somebody is about to do next, before it is known how the episode stands then. */
export interface Step {
  readonly intent: Intent
  /** Days that go by before it is recorded; negative where a host is behind. */
  readonly passing: number
  /** Days that it is recorded late. */
  readonly late: number
  /** Or else near to something else that happened, or is due: so many days after it. */
  readonly near: { readonly pick: number; readonly by: number } | null
  /** Which it is about, of the things there are. */
  readonly pick: number
  /** Minutes since midnight, by clocks that need not agree. */
  readonly minute: number
  /** Whether care is taken to say only what can be. */
  readonly careful: boolean
}

export type Intent =
  | { readonly kind: "record"; readonly request: Request }
  /** Whatever brings the episode nearer to its end. */
  | ({ readonly kind: "proceed" } & Proceeding)
  /** Another content for an event of that kind, or another day for any event. */
  | { readonly kind: "amend"; readonly to: Request; readonly reason: CorrectionReason }
  | {
      readonly kind: "move"
      readonly by: number
      /** Only an event that others must keep in order with. */
      readonly onlyOrder: boolean
      readonly reason: CorrectionReason
    }
  | { readonly kind: "withdraw"; readonly reason: CorrectionReason }
  /** Takes the closing back. */
  | { readonly kind: "reopen"; readonly reason: CorrectionReason }

/** What is said when an episode goes on. */
export interface Proceeding {
  readonly tell: RequestOf<"RecordFacts">
  readonly start: Pick<RequestOf<"StartEnablement">, "data">
  readonly review: RequestOf<"HoldReview">
  readonly close: RequestOf<"Close">
}

const anchor: Day = "2012-10-01"

// Their days tell only how they lie to each other: they are moved to where the episode has come to.
const requests = requestsFrom({
  days: daysFrom(anchor, "2012-10-29"),
  codes: (vocabulary) =>
    fc.oneof(
      { weight: 20, arbitrary: domainCodes(vocabulary) },
      { weight: 1, arbitrary: fc.constantFrom(...localCodes) },
    ),
  facts: fc.oneof({ weight: 3, arbitrary: completeFacts }, someFacts),
  references: fewReferences,
})

/** What a referral says. */
export const referrals: fc.Arbitrary<RequestOf<"Refer">> = requests.Refer

const reason = fc.constantFrom(...Reasons.literals)

const proceeding = shape<Proceeding>({
  tell: requests.RecordFacts,
  start: requests.StartEnablement,
  review: requests.HoldReview,
  close: requests.Close,
})

const intents: fc.Arbitrary<Intent> = fc.oneof(
  {
    weight: 8,
    arbitrary: anyOf(requests).map((request) => ({ kind: "record" as const, request })),
  },
  {
    weight: 4,
    arbitrary: fc
      .oneof<Array<fc.Arbitrary<Request>>>(
        requests.Pause,
        requests.Resume,
        requests.SetGoal,
        requests.ReviewGoal,
        requests.GrantChargeExemption,
        requests.EndChargeExemption,
      )
      .map((request) => ({ kind: "record" as const, request })),
  },
  { weight: 8, arbitrary: proceeding.map((going) => ({ kind: "proceed" as const, ...going })) },
  {
    weight: 2,
    arbitrary: shape<Intent>({ kind: fc.constant("amend"), to: anyOf(requests), reason }),
  },
  {
    weight: 3,
    arbitrary: shape<Intent>({
      kind: fc.constant("move"),
      by: fc.integer({ min: -12, max: 12 }),
      onlyOrder: fc.boolean(),
      reason,
    }),
  },
  { weight: 1, arbitrary: shape<Intent>({ kind: fc.constant("withdraw"), reason }) },
  { weight: 1, arbitrary: shape<Intent>({ kind: fc.constant("reopen"), reason }) },
)

const usuallyLittle = (most: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.nat({ max: 3 }) },
    { weight: 1, arbitrary: fc.nat({ max: most }) },
  )

export const steps: fc.Arbitrary<Step> = shape<Step>({
  intent: intents,
  passing: fc.oneof(
    { weight: 19, arbitrary: usuallyLittle(60) },
    { weight: 1, arbitrary: fc.constant(-2) },
  ),
  late: usuallyLittle(30),
  near: fc.oneof(
    { weight: 2, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: shape({ pick: fc.nat({ max: 99 }), by: fc.integer({ min: -1, max: 2 }) }),
    },
  ),
  pick: fc.nat({ max: 999 }),
  minute: fc.nat({ max: 1439 }),
  careful: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
})
