import { compareInstants, type Day, type Instant } from "@str-service/domain"
import {
  type FactualWorkerEvent,
  foldWorker,
  type WorkerEvent,
  type WorkerState,
  workerDecider,
} from "@str-service/domain/worker"
import { policies, workerLives } from "@str-service/testing"
import fc from "fast-check"

/** Workers whom the episodes of arbitrary caseloads name, and one of whom they name is unknown. */
export const workforces = fc
  .tuple(workerLives(workerDecider), workerLives(workerDecider), policies)
  .map(([one, other, inForce]) => {
    const streams = [one, other].map(({ events }, place) =>
      events.map((event): WorkerEvent => {
        const workerId = `worker-${place + 1}`
        return { ...event, metadata: { ...event.metadata, workerId } }
      }),
    )
    const workers = new Map(
      streams.map((events, place): [string, WorkerState] => [
        `worker-${place + 1}`,
        foldWorker(events),
      ]),
    )
    return { streams, events: streams.flat(), workers, policies: inForce }
  })

/** What the obvious reading says of a worker on a day, by what was known at an instant. */
export const readWorker = (stream: ReadonlyArray<WorkerEvent>, on: Day, known: Instant) => {
  const sheet = new Map<string, FactualWorkerEvent>()
  for (const event of stream) {
    if (compareInstants(event.metadata.recordedAt, known) > 0) continue
    if (event.type === "Withdrawn") sheet.delete(event.data.target)
    else if (event.type !== "Amended") sheet.set(event.metadata.eventId, event)
    else {
      const first = sheet.get(event.data.target)
      if (first !== undefined) {
        sheet.set(event.data.target, { ...event.data.event, metadata: first.metadata })
      }
    }
  }
  const happened = [...sheet.values()].filter(({ data }) => data.on <= on)
  const appointment = happened.find((event) => event.type === "Appointed")
  if (appointment === undefined) return undefined
  const isRedesignated = happened.some(({ type }) => type === "Redesignated")
  const leftOn = happened.find(({ type }) => type === "Left")?.data.on
  return {
    workerId: appointment.metadata.workerId,
    appointment: appointment.data,
    role: isRedesignated ? ("str" as const) : appointment.data.role,
    isAtWork: leftOn === undefined || leftOn >= on,
    leftOn,
    supervisions: happened.flatMap((event) =>
      event.type === "SupervisionHeld" ? [event.data.on] : [],
    ),
    steps: happened.flatMap((event) =>
      event.type === "TrainingStepCompleted" ? [event.data] : [],
    ),
  }
}
