import { recordedEvents } from "@str-service/domain"
import { correctedWorkerEvents } from "@str-service/domain/worker"
import { expect, test } from "vitest"
import { always } from "../given/policies.ts"
import {
  amendWorker,
  appoint,
  completeStep,
  cssWorker,
  holdSupervision,
  leave,
  redesignate,
  strWorker,
  withdrawFromWorker,
} from "../given/worker.ts"

test("an event is amended, and counts as corrected", () => {
  const worker = strWorker()
    .and(holdSupervision("2012-07-01"))
    .and(amendWorker("c-2/0", holdSupervision("2012-07-02")))
  expect(worker.latest.map(({ type, data }) => ({ type, data }))).toEqual([
    {
      type: "Amended",
      data: {
        on: "2012-10-01",
        target: "c-2/0",
        reason: "entered-wrongly",
        event: { type: "SupervisionHeld", data: { on: "2012-07-02", supervisor: "lead-1" } },
      },
    },
  ])
  expect(worker.state).toMatchObject({ supervisions: [{ on: "2012-07-02" }] })
})

test("an event amended twice shows its latest form, and the record both", () => {
  const worker = strWorker()
    .and(leave("2012-12-31"))
    .and(amendWorker("c-2/0", leave("2012-11-30")))
    .and(amendWorker("c-2/0", leave("2012-10-31")))
  expect(worker.state).toMatchObject({ phase: "HasLeft", leaving: { on: "2012-10-31" } })
  expect(correctedWorkerEvents(worker.state.history).map(({ data }) => data.on)).toEqual([
    "2012-06-01",
    "2012-10-31",
  ])
  expect(recordedEvents(worker.state.history)).toEqual(worker.events)
})

test("an event is withdrawn, and counts as never recorded", () => {
  const worker = strWorker().and(leave("2012-12-31")).and(withdrawFromWorker("c-2/0"))
  expect(worker.state.phase).toBe("InPost")
  expect(worker.and(holdSupervision("2013-01-10")).state.phase).toBe("InPost")
})

test("an appointment withdrawn leaves nobody appointed, who may be appointed again", () => {
  const worker = strWorker().and(withdrawFromWorker("c-1/0"))
  expect(worker.state.phase).toBe("NotAppointed")
  expect(worker.and(appoint("2012-07-01")).state.phase).toBe("InPost")
})

test("a correction is refused where the record so corrected could not have come about", () => {
  const worker = cssWorker().and(redesignate("2012-10-01"))
  expect(worker.refusal(withdrawFromWorker("c-1/0"))).toEqual({
    _tag: "CorrectionUnlawful",
    target: "c-1/0",
    eventId: "c-2/0",
    because: { _tag: "NotAppointed" },
  })
  expect(worker.refusal(amendWorker("c-1/0", appoint("2012-06-01", { role: "str" })))).toEqual({
    _tag: "CorrectionUnlawful",
    target: "c-1/0",
    eventId: "c-2/0",
    because: { _tag: "AppointedAsStr", appointedOn: "2012-06-01" },
  })
})

test("an event amended before is held to the same", () => {
  const worker = strWorker()
    .and(amendWorker("c-1/0", appoint("2012-06-02")))
    .and(leave("2012-12-31"))
  expect(
    worker.refusal(amendWorker("c-1/0", appoint("2013-01-01")), { today: "2013-01-01" }),
  ).toEqual({
    _tag: "CorrectionUnlawful",
    target: "c-1/0",
    eventId: "c-3/0",
    because: { _tag: "BeforeAppointment", on: "2012-12-31", appointedOn: "2013-01-01" },
  })
  expect(worker.refusal(withdrawFromWorker("c-1/0"))._tag).toBe("CorrectionUnlawful")
})

test("what an amendment says is checked as what a command says is", () => {
  const policies = always({ workforce: { trainingSteps: { induction: "Induction" } } })
  const worker = strWorker(policies).and(completeStep("2012-07-01", "induction"))
  expect(worker.refusal(amendWorker("c-2/0", completeStep("2012-07-01", "magic")))._tag).toBe(
    "UnknownTrainingStep",
  )
  expect(worker.refusal(amendWorker("c-1/0", appoint("2012-11-01")))._tag).toBe("InFuture")
})
