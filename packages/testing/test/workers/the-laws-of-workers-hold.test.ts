import { workerDecider } from "@str-service/domain/worker"
import {
  amendingAWorkerToTheSameChangesNothing,
  anyCommandOnAWorkerIsAnswered,
  workerEventsAreNumberedAndFolded,
  workersStandAsTheirEventsTell,
} from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("workers stand as their events tell", () => {
  fc.assert(workersStandAsTheirEventsTell(workerDecider))
})

test("any command on a worker is answered", () => {
  fc.assert(anyCommandOnAWorkerIsAnswered(workerDecider))
})

test("events of workers are numbered, and folded in parts as in whole", () => {
  fc.assert(workerEventsAreNumberedAndFolded(workerDecider))
})

test("amending a worker to the same changes nothing", () => {
  fc.assert(amendingAWorkerToTheSameChangesNothing(workerDecider))
})
