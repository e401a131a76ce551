import {
  type EpisodeEvent,
  type EpisodeEventType,
  isLimitDuration,
  isWarningDuration,
} from "@str-service/domain"
import {
  ChargingAnswer,
  ClosingOutcome,
  ClosingReason,
  CorrectionReason,
  Counting,
  EligibilityAnswer,
  Enforcement,
  GoalProgress,
  LimitEnd,
  LimitStart,
  MissedReason,
  NoticeRecipient,
  OnwardProvision,
  PauseReason,
  PauseRule,
  SupportMode,
} from "@str-service/domain/schemas"
import { code, day, instant, personReference, reference } from "./plain-values.ts"
import {
  anyText,
  eitherOf,
  isObject,
  listOf,
  nullOr,
  object,
  oneOf,
  recordOf,
  text,
  truthValue,
  unsure,
  type WrittenLength,
  wholeNumber,
} from "./written-length.ts"

/**
 * Whether a line is surely an event, of its value and its length: then nothing stands in it that an
 * event has not, nor any key twice. A line of which this is not sure may be an event all the same;
 * `EpisodeEvent` knows.
 */
export const isPlainEvent = (value: unknown, length: number): value is EpisodeEvent => {
  if (!isObject(value)) return false
  const data = dataOf.get(value["type"])
  return data !== undefined && envelope(value) + data(value["data"]) === length
}

/** The event that a line of NDJSON surely is, as above; `undefined` for any other text. */
export const plainEventIn = (text: string): EpisodeEvent | undefined => {
  try {
    const value: unknown = JSON.parse(text)
    return isPlainEvent(value, text.length) ? value : undefined
  } catch {
    return undefined
  }
}

const simple = eitherOf(anyText, truthValue, wholeNumber(Number.MIN_SAFE_INTEGER))
const facts = recordOf(eitherOf(simple, listOf(anyText)))

/** What a rule adds to its outcome, where it is simple; what lies deeper is left to the schema. */
const params = recordOf(eitherOf(simple, listOf(simple)))

const policy = object({ id: anyText, version: anyText, digest: anyText })

const limits = listOf(
  object({
    name: anyText,
    from: oneOf(LimitStart.literals),
    until: listOf(oneOf(LimitEnd.literals)),
    max: text(isLimitDuration),
    counting: oneOf(Counting.literals),
    pauses: oneOf(PauseRule.literals),
    enforcement: oneOf(Enforcement.literals),
    warn: text(isWarningDuration),
    unsettled: listOf(anyText),
    on: day(),
    lastDay: day(),
    policy,
  }),
)

const judgement = { judgement: object({ by: reference(), reason: code() }) }
const start = object({ on: day(), limits }, judgement)

const correctable: { readonly [Type in EpisodeEventType]?: WrittenLength } = {
  Referred: object(
    { on: day(), personId: personReference(), team: code(), facts, limits },
    { serviceArea: code() },
  ),
  FactsRecorded: object({ on: day(), facts }),
  EnablementStarted: start,
  ChargeableStarted: start,
  Closed: object(
    { on: day(), reason: oneOf(ClosingReason.literals), outcome: oneOf(ClosingOutcome.literals) },
    { onward: oneOf(OnwardProvision.literals) },
  ),
  WorkerAssigned: object({ on: day(), workerId: reference() }),
  SupportRecorded: object({
    on: day(),
    minutes: wholeNumber(1, 1440),
    mode: oneOf(SupportMode.literals),
    setting: code(),
    areas: listOf(code()),
    activities: listOf(code()),
    workerId: reference(),
  }),
  SupportMissed: object(
    { on: day(), how: oneOf(MissedReason.literals) },
    { workerId: reference() },
  ),
  GoalSet: object({ on: day(), goalId: reference(), area: code() }, { textRef: reference() }),
  GoalReviewed: object({ on: day(), goalId: reference(), progress: oneOf(GoalProgress.literals) }),
  ReviewHeld: object({ on: day(), continuingNeed: listOf(code()) }, { nextReviewOn: day() }),
  ChargeNoticeGiven: object({
    on: day(),
    amount: wholeNumber(0),
    to: oneOf(NoticeRecipient.literals),
  }),
  ChargeExemptionGranted: object(
    {
      on: day(),
      exemptionId: reference(),
      ground: code(),
      from: day(),
      basis: oneOf(["granted", "charging-assessment"]),
    },
    { until: day() },
  ),
  ChargeExemptionEnded: object({ on: day(), exemptionId: reference() }),
  Paused: object({ on: day(), reason: oneOf(PauseReason.literals) }),
  Resumed: object({ on: day() }),
}

const correctableData = new Map<unknown, WrittenLength>(Object.entries(correctable))

const correctableBody: WrittenLength = (value) => {
  if (!isObject(value)) return unsure
  const data = correctableData.get(value["type"])
  return data === undefined ? unsure : body(value) + data(value["data"])
}

const assessed = (outcomes: ReadonlyArray<string>): WrittenLength =>
  object({
    on: day(),
    outcome: oneOf(outcomes),
    rule: nullOr(anyText),
    candidates: listOf(anyText),
    params,
    factsUsed: facts,
    missing: listOf(anyText),
    cannotHappen: listOf(wholeNumber(0)),
    policy,
  })

const correction = {
  on: day(),
  target: anyText,
  reason: oneOf([...CorrectionReason.literals, "follows-from-the-record"]),
}

const derived: { readonly [Type in EpisodeEventType]?: WrittenLength } = {
  EligibilityAssessed: assessed(EligibilityAnswer.fields.outcome.literals),
  ChargingAssessed: assessed(ChargingAnswer.fields.outcome.literals),
  LimitBreached: object({
    on: day(),
    limit: anyText,
    from: oneOf(LimitStart.literals),
    lastDay: day(),
    foundOn: day(),
  }),
  Amended: object({ ...correction, event: correctableBody }),
  Withdrawn: object(correction),
}

const dataOf = new Map<unknown, WrittenLength>(Object.entries({ ...correctable, ...derived }))

/** The data, which is looked at by its type. */
const withoutLength: WrittenLength = () => 0

const body = object({ type: anyText, data: withoutLength })

/** All of an event but its data. */
const envelope = object({
  type: anyText,
  data: withoutLength,
  metadata: object({
    episodeId: reference(),
    eventId: anyText,
    version: wholeNumber(0),
    commandId: reference(),
    recordedAt: instant(),
    actor: reference(),
  }),
})
