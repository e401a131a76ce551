import { type Day, latest, type Policies } from "@str-service/domain"
import { workerMessageOf } from "@str-service/domain/messages"
import { WorkerCommand } from "@str-service/domain/schemas"
import {
  type WorkerCommandMetadata,
  type WorkerCommandOf,
  type WorkerCommandType,
  type WorkerEvent,
  type WorkerRejection,
  type WorkerState,
  workerDecider,
} from "@str-service/domain/worker"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { always } from "./policies.ts"

/** A command on a worker without who gives it and when. */
export type WorkerRequest<Type extends WorkerCommandType = WorkerCommandType> =
  Type extends WorkerCommandType ? Omit<WorkerCommandOf<Type>, "metadata"> : never

/** A worker told command by command; each telling leaves the one before it as it was. */
export interface Worker {
  readonly state: WorkerState
  readonly events: ReadonlyArray<WorkerEvent>
  /** What the latest command led to. */
  readonly latest: ReadonlyArray<WorkerEvent>
  /** One more command, which must be accepted. The n-th is `c-n`, given on the day it speaks of. */
  readonly and: (request: WorkerRequest, metadata?: Partial<WorkerCommandMetadata>) => Worker
  /** Why one more command is refused. */
  readonly refusal: (
    request: WorkerRequest,
    metadata?: Partial<WorkerCommandMetadata>,
  ) => WorkerRejection
}

/** A worker of whom nothing is on record. */
export const aWorker = (policies: Policies = always()): Worker => {
  const { initialState } = workerDecider(policies)
  return telling({ policies, state: initialState, events: [], latest: [], today: "2012-10-01" })
}

interface Told extends Pick<Worker, "state" | "events" | "latest"> {
  readonly policies: Policies
  readonly today: Day
}

const readCommand = Schema.decodeUnknownSync(WorkerCommand, { onExcessProperty: "error" })

const telling = (told: Told): Worker => {
  const { decide, evolve } = workerDecider(told.policies)
  const decided = (request: WorkerRequest, metadata: Partial<WorkerCommandMetadata>) => {
    const said = "on" in request.data ? latest(told.today, request.data.on) : told.today
    const today = metadata.today ?? said
    const command = readCommand({
      ...request,
      metadata: {
        workerId: "w-1",
        commandId: `c-${told.events.length + 1}`,
        now: `${today}T10:00:00.000Z`,
        today,
        actor: "a-1",
        ...metadata,
      },
    })
    return { today, decision: decide(command, told.state) }
  }
  return {
    ...told,
    and: (request, metadata = {}) => {
      const { today, decision } = decided(request, metadata)
      if (Result.isFailure(decision)) {
        throw new Error(`${request.type} was refused: ${workerMessageOf(decision.failure)}`)
      }
      return telling({
        ...told,
        state: decision.success.reduce(evolve, told.state),
        events: [...told.events, ...decision.success],
        latest: decision.success,
        today,
      })
    },
    refusal: (request, metadata = {}) => {
      const { decision } = decided(request, metadata)
      if (Result.isSuccess(decision)) throw new Error(`${request.type} was accepted.`)
      return decision.failure
    },
  }
}

type Data<Type extends WorkerCommandType> = Partial<WorkerCommandOf<Type>["data"]>

export const appoint = (on: Day, more: Data<"Appoint"> = {}) =>
  ({
    type: "Appoint",
    data: { on, role: "css", employer: "council", teams: ["access"], serviceAreas: [], ...more },
  }) satisfies WorkerRequest

export const redesignate = (on: Day) =>
  ({ type: "Redesignate", data: { on } }) satisfies WorkerRequest

export const completeStep = (on: Day, step: string) =>
  ({ type: "CompleteTrainingStep", data: { on, step } }) satisfies WorkerRequest

export const holdSupervision = (on: Day) =>
  ({ type: "HoldSupervision", data: { on, supervisor: "lead-1" } }) satisfies WorkerRequest

export const leave = (on: Day) => ({ type: "Leave", data: { on } }) satisfies WorkerRequest

export const amendWorker = (target: string, to: WorkerCommandOf<"Amend">["data"]["to"]) =>
  ({ type: "Amend", data: { target, reason: "entered-wrongly", to } }) satisfies WorkerRequest

export const withdrawFromWorker = (target: string) =>
  ({ type: "Withdraw", data: { target, reason: "entered-twice" } }) satisfies WorkerRequest

/** Appointed to the older scheme on 1 June 2012. */
export const cssWorker = (policies?: Policies): Worker =>
  aWorker(policies).and(appoint("2012-06-01"))

/** Appointed as an STR worker on 1 June 2012. */
export const strWorker = (policies?: Policies): Worker =>
  aWorker(policies).and(appoint("2012-06-01", { role: "str", employer: "health" }))
