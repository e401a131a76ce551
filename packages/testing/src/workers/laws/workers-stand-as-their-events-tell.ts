import type { Day } from "@str-service/domain"
import type { FactualWorkerEvent, WorkerEvent, WorkerState } from "@str-service/domain/worker"
import fc from "fast-check"
import { expectEqual, expectNone } from "../../specification/specification-failed.ts"
import { type DecidingWorkers, workerLives } from "../worker-lives.ts"

/**
 * Whatever is accepted of a worker leads to a state that can be: nothing lies out of order, and the
 * state tells what the events tell once their corrections are made.
 */
export const workersStandAsTheirEventsTell = (deciding: DecidingWorkers) =>
  fc.property(workerLives(deciding), ({ attempts }) => {
    const recorded: Array<WorkerEvent> = []
    for (const { command, decision, after } of attempts) {
      if (decision._tag === "Failure") continue
      recorded.push(...decision.success)
      const events = saidOver(recorded)
      expectNone(outOfOrder(events), `No lawful record after ${JSON.stringify(command)}`)
      expectNone(
        decision.success.map(daySaid).filter((day) => day > command.metadata.today),
        `Recorded on ${command.metadata.today}`,
      )
      expectEqual(tellingOfWorker(after), toldBy(events), "The state of a worker")
    }
  })

/** The day on which something is said to have happened. */
const daySaid = (event: WorkerEvent): Day =>
  event.type === "Amended" ? event.data.event.data.on : event.data.on

/** Events are said over or struck out in place, one after the other. */
const saidOver = (recorded: Iterable<WorkerEvent>): ReadonlyArray<FactualWorkerEvent> => {
  const sheet = new Map<string, FactualWorkerEvent>()
  for (const event of recorded) {
    if (event.type === "Withdrawn") sheet.delete(event.data.target)
    else if (event.type !== "Amended") sheet.set(event.metadata.eventId, event)
    else {
      const first = sheet.get(event.data.target)
      if (first !== undefined) {
        sheet.set(event.data.target, { ...event.data.event, metadata: first.metadata })
      }
    }
  }
  return [...sheet.values()]
}

const outOfOrder = (events: ReadonlyArray<FactualWorkerEvent>): ReadonlyArray<string> => {
  const daysOf = (type: FactualWorkerEvent["type"]) =>
    events.flatMap((event) => (event.type === type ? [event.data.on] : []))
  const [first] = events
  const [appointedOn] = daysOf("Appointed")
  const [leftOn] = daysOf("Left")
  const steps = events.flatMap((event) =>
    event.type === "TrainingStepCompleted" ? [event.data.step] : [],
  )
  const redesignated = daysOf("Redesignated").length
  return [
    ...(first === undefined || first.type === "Appointed" ? [] : ["nobody was appointed"]),
    ...(daysOf("Appointed").length > 1 ? ["appointed twice"] : []),
    ...(daysOf("Left").length > 1 ? ["left twice"] : []),
    ...(redesignated > 1 ? ["redesignated twice"] : []),
    ...(redesignated > 0 && first?.type === "Appointed" && first.data.role === "str"
      ? ["redesignated, though appointed as an STR worker"]
      : []),
    ...(new Set(steps).size < steps.length ? ["a step done twice"] : []),
    ...events.flatMap(({ data: { on } }) => [
      ...before(appointedOn, on, "before the appointment"),
      ...before(on, leftOn, "after leaving"),
    ]),
  ]
}

const before = (first: Day | undefined, second: Day | undefined, what: string) =>
  first !== undefined && second !== undefined && second < first ? [what] : []

/** What the state tells of a worker, besides how the record came to say so. */
export const tellingOfWorker = ({ history, ...telling }: WorkerState): object => telling

const toldBy = (events: ReadonlyArray<FactualWorkerEvent>): object => {
  const [first] = events
  if (first?.type !== "Appointed") return { phase: "NotAppointed" }
  const left = events.find((event) => event.type === "Left")
  return {
    phase: left === undefined ? "InPost" : "HasLeft",
    workerId: first.metadata.workerId,
    appointment: first.data,
    redesignatedOn: events.find(({ type }) => type === "Redesignated")?.data.on ?? null,
    training: events.flatMap((event) =>
      event.type === "TrainingStepCompleted" ? [event.data] : [],
    ),
    supervisions: events.flatMap((event) => (event.type === "SupervisionHeld" ? [event.data] : [])),
    ...(left !== undefined && { leaving: left.data }),
  }
}
