import type { Day } from "@str-service/domain"
import { WorkerCommand } from "@str-service/domain/schemas"
import { workerCommandTypes, workerPermitted } from "@str-service/domain/worker"
import { expect, test } from "vitest"
import { aWorker, cssWorker, leave, redesignate, strWorker, type Worker } from "../given/worker.ts"

const refusedOf = ({ state }: Worker, today: Day) =>
  Object.fromEntries(
    workerPermitted(state, today).flatMap((one) =>
      one.permitted ? [] : [[one.command, one.because._tag]],
    ),
  )

test("every command on a worker is told of, in the order of a working life", () => {
  const commands = workerPermitted(aWorker().state, "2012-10-01").map(({ command }) => command)
  expect(commands).toEqual(workerCommandTypes)
  expect(commands).toEqual(WorkerCommand.members.map(({ fields }) => fields.type.literal))
})

test("of somebody not appointed, only the appointment", () => {
  expect(workerPermitted(aWorker().state, "2012-10-01")).toContainEqual({
    command: "Appoint",
    permitted: true,
  })
  expect(refusedOf(aWorker(), "2012-10-01")).toEqual({
    Redesignate: "NotAppointed",
    CompleteTrainingStep: "NotAppointed",
    HoldSupervision: "NotAppointed",
    Leave: "NotAppointed",
    Amend: "NotAppointed",
    Withdraw: "NotAppointed",
  })
})

test("of a worker in post, all that has not been done", () => {
  expect(refusedOf(cssWorker(), "2012-10-01")).toEqual({ Appoint: "AlreadyAppointed" })
  expect(refusedOf(strWorker(), "2012-10-01")).toEqual({
    Appoint: "AlreadyAppointed",
    Redesignate: "AppointedAsStr",
  })
  expect(refusedOf(cssWorker().and(redesignate("2012-10-01")), "2012-10-01")).toEqual({
    Appoint: "AlreadyAppointed",
    Redesignate: "AlreadyRedesignated",
  })
})

test("of a worker who has left, what is typed up late", () => {
  expect(refusedOf(cssWorker().and(leave("2012-12-31")), "2013-01-31")).toEqual({
    Appoint: "AlreadyAppointed",
    Leave: "AlreadyLeft",
  })
})

test("on a day before the appointment, nothing but corrections", () => {
  expect(refusedOf(cssWorker(), "2012-05-31")).toEqual({
    Appoint: "AlreadyAppointed",
    Redesignate: "InFuture",
    CompleteTrainingStep: "InFuture",
    HoldSupervision: "InFuture",
    Leave: "InFuture",
  })
})
