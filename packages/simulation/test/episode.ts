import {
  type Day,
  type EpisodeCommand,
  type EpisodeEvent,
  episodeDecider,
  type Facts,
  fold,
} from "@str-service/domain"
import { type CompiledPolicy, compilePolicy } from "@str-service/policy"
import * as Result from "effect/Result"

type Rules = ReadonlyArray<{
  readonly name: string
  readonly when: object
  readonly gives: string
}>

export const is = (fact: string, value: unknown, operator = "equal") => ({ fact, operator, value })

const decision = (outcomes: ReadonlyArray<string>, rules: Rules, otherwise: string) => ({
  outcomes,
  rules: rules.map(({ name, when, gives }) => ({
    name,
    conditions: "fact" in when ? { all: [when] } : when,
    event: {
      type: gives,
      params: {
        because: "So.",
        source: "spec",
        ...(gives === "exempt" ? { ground: "by-policy" } : {}),
      },
    },
  })),
  otherwise: { type: otherwise, params: { because: "Else." } },
})

interface Says {
  readonly version?: string
  readonly eligibility?: Rules
  readonly charging?: Rules
  readonly max?: string
}

/** A small policy: everybody is accepted and charged but for what its rules say. */
export const policy = ({
  version = "1",
  eligibility = [],
  charging = [],
  max = "P6W",
}: Says = {}): CompiledPolicy =>
  Result.getOrThrow(
    compilePolicy({
      id: "small",
      version,
      title: "A small policy",
      effectiveFrom: "2012-10-01",
      sources: { spec: { title: "A specification" } },
      facts: {
        inCrisis: { label: "In a crisis", type: "boolean" },
        age: { label: "Age", type: "integer", min: 0, max: 120 },
        enablementStartedOn: { label: "Start of enablement", type: "date" },
      },
      decisions: {
        eligibility: decision(["accept", "discuss"], eligibility, "accept"),
        charging: decision(["charge", "exempt", "notice-first"], charging, "charge"),
      },
      limits: {
        enablement: {
          from: "EnablementStarted",
          until: ["ChargeableStarted", "Closed"],
          max,
          warn: "P1W",
          source: "spec",
        },
      },
    }),
  )

type Ask = EpisodeCommand extends infer Command
  ? Command extends EpisodeCommand
    ? Omit<Command, "metadata">
    : never
  : never

/** The events of an episode decided under a policy. */
export const recorded = (
  under: CompiledPolicy,
  facts: Facts,
  ...asked: ReadonlyArray<readonly [Day, Ask]>
): ReadonlyArray<EpisodeEvent> => {
  const { decide } = episodeDecider({ inForceOn: () => under })
  const on = "2012-10-01"
  const referral: Ask = { type: "Refer", data: { on, personId: "p-1", team: "access", facts } }
  const events: Array<EpisodeEvent> = []
  for (const [place, [today, ask]] of [[on, referral] as const, ...asked].entries()) {
    const metadata = {
      episodeId: "e-1",
      commandId: `c-${place}`,
      now: `${today}T10:00:00Z` as const,
      today,
      actor: "w-1",
    }
    events.push(...Result.getOrThrow(decide({ ...ask, metadata }, fold(events))))
  }
  return events
}

/** Enablement from 3 October, chargeable support from 14 November through 20 November. */
export const supported: ReadonlyArray<readonly [Day, Ask]> = [
  ["2012-10-03", { type: "StartEnablement", data: { on: "2012-10-03" } }],
  [
    "2012-11-10",
    { type: "HoldReview", data: { on: "2012-11-10", continuingNeed: ["daily-living"] } },
  ],
  ["2012-11-14", { type: "StartChargeable", data: { on: "2012-11-14" } }],
  [
    "2012-11-20",
    { type: "Close", data: { on: "2012-11-20", reason: "goals-met", outcome: "supporting-self" } },
  ],
]
