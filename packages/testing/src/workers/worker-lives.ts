import { addDays, type Day, earliest, latest, type Policies } from "@str-service/domain"
import { WorkerCorrectionReason } from "@str-service/domain/schemas"
import {
  correctedWorkerEvents,
  type FactualWorkerEvent,
  type WorkerCommand,
  type WorkerDecider,
  type WorkerDecision,
  type WorkerEvent,
  type WorkerState,
} from "@str-service/domain/worker"
import * as Result from "effect/Result"
import fc from "fast-check"
import { domainCodes } from "../arbitraries/codes.ts"
import { daysFrom } from "../arbitraries/days.ts"
import { fewReferences } from "../arbitraries/references.ts"
import { shape } from "../arbitraries/shape.ts"
import { pickOf } from "../histories/placing.ts"
import { policies } from "../policies/arbitrary-policies.ts"
import type { PoliciesOnTerms } from "../policies/policy-of.ts"
import { theWorker } from "./worker-commands.ts"
import { type WorkerRequest, type WorkerRequestOf, workerRequestsFrom } from "./worker-requests.ts"

/** Makes a decider of workers from policies, as `workerDecider` does. */
export type DecidingWorkers = (policies: Policies) => WorkerDecider

/** A command on a worker that was tried, with the states before and after it. */
export interface WorkerAttempt {
  readonly command: WorkerCommand
  readonly before: WorkerState
  readonly decision: WorkerDecision
  readonly after: WorkerState
}

/** A working life that a worker can have. */
export interface WorkerLife {
  readonly policies: PoliciesOnTerms
  readonly attempts: ReadonlyArray<WorkerAttempt>
  readonly events: ReadonlyArray<WorkerEvent>
  readonly state: WorkerState
}

/** What somebody is about to record, before it is known how the worker stands then. */
export interface WorkerStep {
  readonly kind: "record" | "amend" | "move" | "withdraw"
  readonly request: WorkerRequest
  readonly appointment: WorkerRequestOf<"Appoint">
  readonly reason: WorkerCorrectionReason
  /** Days that go by before it is recorded; negative where a host is behind. */
  readonly passing: number
  /** Days that it is recorded late. */
  readonly late: number
  readonly pick: number
  /** Whether care is taken to say only what can be. */
  readonly careful: boolean
}

const requests = workerRequestsFrom({
  days: daysFrom("2012-10-01", "2012-10-29"),
  codes: domainCodes,
  references: fewReferences("lead"),
})

const workerSteps: fc.Arbitrary<WorkerStep> = shape<WorkerStep>({
  kind: fc.constantFrom("record", "record", "record", "record", "amend", "move", "withdraw"),
  request: fc.oneof(
    { weight: 1, arbitrary: requests.Appoint },
    { weight: 3, arbitrary: requests.Redesignate },
    { weight: 6, arbitrary: requests.CompleteTrainingStep },
    { weight: 6, arbitrary: requests.HoldSupervision },
    { weight: 2, arbitrary: requests.Leave },
  ),
  appointment: requests.Appoint,
  reason: fc.constantFrom(...WorkerCorrectionReason.literals),
  passing: fc.oneof(
    { weight: 19, arbitrary: fc.nat({ max: 40 }) },
    { weight: 1, arbitrary: fc.constant(-2) },
  ),
  late: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 60 })),
  pick: fc.nat({ max: 99 }),
  careful: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
})

/** A working life in outline: what people set out to record, before a decider has its say. */
export interface WorkerOutline {
  readonly policies: PoliciesOnTerms
  readonly begins: Day
  readonly steps: ReadonlyArray<WorkerStep>
}

export const workerOutlines: fc.Arbitrary<WorkerOutline> = shape({
  policies,
  begins: daysFrom("2012-06-01", "2013-01-31"),
  steps: fc.array(workerSteps, { minLength: 2, maxLength: 20, size: "max" }),
})

/** Lives that a decider accepts: late entries, corrections, redesignation and leaving among them. */
export const workerLives = (deciding: DecidingWorkers): fc.Arbitrary<WorkerLife> =>
  workerOutlines.map((outline) => workerLifeOf(deciding, outline))

/** What comes of an outline under a decider. */
export const workerLifeOf = (deciding: DecidingWorkers, outline: WorkerOutline): WorkerLife => {
  const decider = deciding(outline.policies)
  const attempts: Array<WorkerAttempt> = []
  let state = decider.initialState
  let today = outline.begins
  for (const [place, step] of outline.steps.entries()) {
    today = addDays(today, step.passing)
    const attempt = workerAttempted(decider, state, {
      ...askedBy(step, state, today),
      metadata: {
        workerId: theWorker,
        commandId: `command-${place + 1}`,
        now: `${today}T09:00:00Z`,
        today,
        actor: "lead-1",
      },
    })
    attempts.push(attempt)
    state = attempt.after
  }
  const life: WorkerLife & fc.WithToStringMethod = {
    policies: outline.policies,
    attempts,
    events: attempts.flatMap(workerEventsOf),
    state,
    [fc.toStringMethod]: () =>
      `the life of ${fc.stringify(attempts.map(({ command }) => command))} under ${fc.stringify(outline.policies)}`,
  }
  return life
}

/** A command tried on a worker. */
export const workerAttempted = (
  { decide, evolve }: WorkerDecider,
  before: WorkerState,
  command: WorkerCommand,
): WorkerAttempt => {
  const decision = decide(command, before)
  const after = Result.isSuccess(decision) ? decision.success.reduce(evolve, before) : before
  return { command, before, decision, after }
}

/** The events that a command led to; none when it was refused. */
export const workerEventsOf = ({ decision }: WorkerAttempt): ReadonlyArray<WorkerEvent> =>
  Result.isSuccess(decision) ? decision.success : []

type Asked = WorkerCommand extends infer Command
  ? Command extends WorkerCommand
    ? Pick<Command, "type" | "data">
    : never
  : never

const askedBy = (step: WorkerStep, state: WorkerState, today: Day): Asked => {
  const { kind, reason, request, pick } = step
  const wrong = pickOf(correctedWorkerEvents(state.history), pick)
  if (kind === "record" || wrong === undefined) return recording(step, state, today)
  const target = wrong.metadata.eventId
  if (kind === "withdraw") return { type: "Withdraw", data: { target, reason } }
  const said = kind === "move" ? workerRequestBehind(wrong) : request
  return { type: "Amend", data: { target, reason, to: onDay(said, wanted(step, today)) } }
}

const recording = (step: WorkerStep, state: WorkerState, today: Day): WorkerRequest => {
  const on = wanted(step, today)
  if (state.phase === "NotAppointed")
    return onDay(step.careful ? step.appointment : step.request, on)
  if (!step.careful) return onDay(step.request, on)
  const last = state.phase === "HasLeft" ? earliest(today, state.leaving.on) : today
  return onDay(step.request, earliest(latest(on, state.appointment.on), last))
}

/** Without care, a day that has not come may be said. */
const wanted = ({ late, careful }: WorkerStep, today: Day): Day =>
  addDays(today, careful ? -late : late)

const onDay = <Asked extends WorkerRequest>(request: Asked, on: Day): Asked => ({
  ...request,
  data: { ...request.data, on },
})

/** What a command supplied for an event of a worker to say what it says. */
export const workerRequestBehind = (event: FactualWorkerEvent): WorkerRequest => {
  switch (event.type) {
    case "Appointed":
      return { type: "Appoint", data: event.data }
    case "Redesignated":
      return { type: "Redesignate", data: event.data }
    case "TrainingStepCompleted":
      return { type: "CompleteTrainingStep", data: event.data }
    case "SupervisionHeld":
      return { type: "HoldSupervision", data: event.data }
    case "Left":
      return { type: "Leave", data: event.data }
  }
}
