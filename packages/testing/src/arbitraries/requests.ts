import type {
  CommandOf,
  Day,
  Judgement,
  Reference,
  Replacement,
  SuppliedFacts,
} from "@str-service/domain"
import {
  ClosingOutcome,
  ClosingReason,
  GoalProgress,
  MissedReason,
  NoticeRecipient,
  OnwardProvision,
  PauseReason,
  SupportMode,
  WorkerRole,
} from "@str-service/domain/schemas"
import type { WorkerStanding } from "@str-service/domain/worker"
import fc from "fast-check"
import type { CodeSource } from "./codes.ts"
import { partialShape, shape } from "./shape.ts"

export type RequestType = Replacement["type"]

/** What a command of one type asks for; a pause may bring its end along. */
export type RequestOf<Type extends RequestType> = Pick<CommandOf<Type>, "type" | "data">

/** What any command but a correction asks for. */
export type Request = { [Type in RequestType]: RequestOf<Type> }[RequestType]

/** What arbitrary requests are made from. */
export interface RequestSources {
  readonly days: fc.Arbitrary<Day>
  readonly codes: CodeSource
  readonly facts: fc.Arbitrary<SuppliedFacts>
  /** References of a kind: `person`, `worker`, `goal`, `exemption`, `text`. */
  readonly references: (kind: string) => fc.Arbitrary<Reference>
}

/** Arbitrary requests, by the type of their command. */
export type Requests = { readonly [Type in RequestType]: fc.Arbitrary<RequestOf<Type>> }

export const requestsFrom = ({ days, codes, facts, references }: RequestSources): Requests => {
  const on = days
  const workerId = references("worker")
  const several = (code: fc.Arbitrary<string>) => fc.array(code, { maxLength: 3 })
  const judgement: fc.Arbitrary<Judgement> = shape({
    by: references("worker"),
    reason: codes("judgementReasons"),
  })
  const start = partialShape({ on, judgement }, ["on"])
  return {
    Refer: request(
      "Refer",
      partialShape(
        {
          on,
          personId: references("person"),
          team: codes("teams"),
          serviceArea: codes("serviceAreas"),
          facts,
        },
        ["on", "personId", "team", "facts"],
      ),
    ),
    RecordFacts: request("RecordFacts", shape({ on, facts })),
    StartEnablement: request("StartEnablement", start),
    StartChargeable: request("StartChargeable", start),
    Close: request(
      "Close",
      partialShape(
        {
          on,
          reason: fc.constantFrom(...ClosingReason.literals),
          outcome: fc.constantFrom(...ClosingOutcome.literals),
          onward: fc.constantFrom(...OnwardProvision.literals),
        },
        ["on", "reason", "outcome"],
      ),
    ),
    AssignWorker: request(
      "AssignWorker",
      partialShape({ on, workerId, worker: standings(days) }, ["on", "workerId"]),
    ),
    RecordSupport: request(
      "RecordSupport",
      shape({
        on,
        minutes: fc.integer({ min: 1, max: 1440 }),
        mode: fc.constantFrom(...SupportMode.literals),
        setting: codes("settings"),
        areas: several(codes("supportAreas")),
        activities: several(codes("activities")),
        workerId,
      }),
    ),
    RecordMissedSupport: request(
      "RecordMissedSupport",
      partialShape({ on, how: fc.constantFrom(...MissedReason.literals), workerId }, ["on", "how"]),
    ),
    SetGoal: request(
      "SetGoal",
      partialShape(
        {
          on,
          goalId: references("goal"),
          area: codes("supportAreas"),
          textRef: references("text"),
        },
        ["on", "goalId", "area"],
      ),
    ),
    ReviewGoal: request(
      "ReviewGoal",
      shape({
        on,
        goalId: references("goal"),
        progress: fc.constantFrom(...GoalProgress.literals),
      }),
    ),
    HoldReview: request(
      "HoldReview",
      partialShape({ on, continuingNeed: several(codes("supportAreas")), nextReviewOn: days }, [
        "on",
        "continuingNeed",
      ]),
    ),
    GiveChargeNotice: request(
      "GiveChargeNotice",
      shape({ on, amount: fc.nat(), to: fc.constantFrom(...NoticeRecipient.literals) }),
    ),
    GrantChargeExemption: request(
      "GrantChargeExemption",
      partialShape(
        {
          on,
          exemptionId: references("exemption"),
          ground: codes("exemptionGrounds"),
          from: days,
          until: days,
        },
        ["on", "exemptionId", "ground", "from"],
      ),
    ),
    EndChargeExemption: request(
      "EndChargeExemption",
      shape({ on, exemptionId: references("exemption") }),
    ),
    Pause: request(
      "Pause",
      partialShape({ on, reason: fc.constantFrom(...PauseReason.literals), resumedOn: days }, [
        "on",
        "reason",
      ]),
    ),
    Resume: request("Resume", shape({ on })),
  }
}

/** Where a worker may stand: mostly at work, in the STR role. */
const standings = (days: fc.Arbitrary<Day>): fc.Arbitrary<WorkerStanding> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<WorkerStanding>({ role: "str" }) },
    { weight: 2, arbitrary: fc.constant<WorkerStanding>({ role: "css" }) },
    partialShape(
      { role: fc.constantFrom(...WorkerRole.literals), appointedOn: days, leftOn: days },
      ["role"],
    ),
  )

const request = <const Type extends RequestType, Data>(
  type: Type,
  data: fc.Arbitrary<Data>,
): fc.Arbitrary<{ readonly type: Type; readonly data: Data }> =>
  data.map((value) => ({ type, data: value }))

/** Any of the requests, each type as likely as the others. */
export const anyOf = (requests: Requests): fc.Arbitrary<Request> =>
  fc.oneof(...Object.values<fc.Arbitrary<Request>>(requests))
