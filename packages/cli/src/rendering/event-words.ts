import type { EventOf, FactualEvent, FactValue } from "@str-service/domain"
import { counted, pounds, spoken, termFor, termsFor } from "./words.ts"

type Data<Type extends FactualEvent["type"]> = EventOf<Type>["data"]

/** What an event says happened, in a line. */
export const eventInWords = (event: FactualEvent): string => {
  switch (event.type) {
    case "Referred":
      return sentence("Referred", referral(event.data))
    case "FactsRecorded":
      return sentence("Facts recorded", facts(event.data.facts))
    case "EligibilityAssessed":
      return sentence("Eligibility assessed", answer(event.data))
    case "ChargingAssessed":
      return sentence("Charging assessed", answer(event.data))
    case "EnablementStarted":
      return sentence("Enablement started", [...judgement(event.data), ...limits(event.data)])
    case "ChargeableStarted":
      return sentence("Chargeable support started", [
        ...judgement(event.data),
        ...limits(event.data),
      ])
    case "Closed":
      return sentence("Closed", closing(event.data))
    case "LimitBreached":
      return sentence("Limit exceeded", [
        event.data.limit,
        `last day ${event.data.lastDay}`,
        `found on ${event.data.foundOn}`,
      ])
    case "Paused":
      return sentence("Paused", [spoken(event.data.reason)])
    case "Resumed":
      return "Resumed"
    default:
      return supportInWords(event)
  }
}

type SupportEvent = Extract<
  FactualEvent,
  {
    readonly type:
      | "WorkerAssigned"
      | "SupportRecorded"
      | "SupportMissed"
      | "GoalSet"
      | "GoalReviewed"
      | "ReviewHeld"
      | "ChargeNoticeGiven"
      | "ChargeExemptionGranted"
      | "ChargeExemptionEnded"
  }
>

const supportInWords = (event: SupportEvent): string => {
  switch (event.type) {
    case "WorkerAssigned":
      return sentence("Worker assigned", [event.data.workerId])
    case "SupportRecorded":
      return sentence("Support", contact(event.data))
    case "SupportMissed":
      return sentence("Support missed", [spoken(event.data.how)])
    case "GoalSet":
      return sentence("Goal set", [event.data.goalId, termFor("supportAreas", event.data.area)])
    case "GoalReviewed":
      return sentence("Goal reviewed", [event.data.goalId, spoken(event.data.progress)])
    case "ReviewHeld":
      return sentence("Review held", review(event.data))
    case "ChargeNoticeGiven":
      return sentence("Told of the charge", [
        spoken(event.data.to),
        `${pounds(event.data.amount)} a week`,
      ])
    case "ChargeExemptionGranted":
      return sentence("Exempt from the charge", exemption(event.data))
    case "ChargeExemptionEnded":
      return sentence("Exemption ended", [event.data.exemptionId])
  }
}

const sentence = (what: string, particulars: ReadonlyArray<string>): string =>
  particulars.length === 0 ? what : `${what}: ${particulars.join("; ")}`

const referral = ({ team, serviceArea, facts: known }: Data<"Referred">) => [
  `by team ${termFor("teams", team)}`,
  ...(serviceArea === undefined ? [] : [termFor("serviceAreas", serviceArea)]),
  ...facts(known),
]

const facts = (known: Data<"Referred">["facts"]): ReadonlyArray<string> =>
  Object.entries(known).map(([name, value]) => `${name} ${factInWords(value)}`)

const factInWords = (value: FactValue): string => {
  if (typeof value === "boolean") return value ? "yes" : "no"
  if (typeof value === "object") return value.length === 0 ? "none" : value.join(", ")
  return String(value)
}

const answer = (data: Data<"EligibilityAssessed" | "ChargingAssessed">) => [
  spoken(data.outcome),
  ...(data.rule === null ? [] : [`rule “${data.rule}”`]),
  ...(data.missing.length === 0 ? [] : [`not known: ${data.missing.join(", ")}`]),
  `policy ${data.policy.id} ${data.policy.version}`,
]

const judgement = ({ judgement: made }: Data<"EnablementStarted" | "ChargeableStarted">) =>
  made === undefined ? [] : [`decided by ${made.by}: ${termFor("judgementReasons", made.reason)}`]

const limits = ({ limits: pinned }: Data<"EnablementStarted" | "ChargeableStarted">) =>
  pinned.map(({ name, lastDay }) => `${name} until ${lastDay}`)

const closing = ({ reason, outcome, onward }: Data<"Closed">) => [
  spoken(reason),
  spoken(outcome),
  ...(onward === undefined ? [] : [`onward: ${spoken(onward)}`]),
]

const contact = ({
  minutes,
  mode,
  setting,
  areas,
  activities,
  workerId,
}: Data<"SupportRecorded">) =>
  [
    counted(minutes, "minute"),
    spoken(mode),
    termFor("settings", setting),
    termsFor("supportAreas", areas),
    termsFor("activities", activities),
    `worker ${workerId}`,
  ].filter((particular) => particular !== "")

const review = ({ continuingNeed, nextReviewOn }: Data<"ReviewHeld">) => [
  continuingNeed.length === 0
    ? "no continuing need"
    : `continuing need in ${termsFor("supportAreas", continuingNeed)}`,
  ...(nextReviewOn === undefined ? [] : [`next review on ${nextReviewOn}`]),
]

const exemption = ({ ground, from, until, basis }: Data<"ChargeExemptionGranted">) => [
  termFor("exemptionGrounds", ground),
  until === undefined ? `from ${from}` : `from ${from} to ${until}`,
  ...(basis === "charging-assessment" ? ["by the policy"] : []),
]
