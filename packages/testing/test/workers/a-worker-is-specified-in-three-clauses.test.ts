import { workerDecider } from "@str-service/domain/worker"
import { exampleBoroughStr } from "@str-service/policy"
import { theWorker, workerSpecificationOf } from "@str-service/testing"
import { expect, test } from "vitest"

const { given } = workerSpecificationOf(workerDecider(exampleBoroughStr))

const metadata = {
  workerId: theWorker,
  commandId: "command-1",
  now: "2025-06-02T09:00:00Z",
  today: "2025-06-02",
  actor: "lead-1",
} as const

const appointed = {
  type: "Appointed",
  data: { on: "2025-05-01", role: "css", employer: "council", teams: [], serviceAreas: [] },
} as const

test("a worker of the older scheme is redesignated", () => {
  given([appointed])
    .when({ type: "Redesignate", data: { on: "2025-06-01" }, metadata })
    .then([{ type: "Redesignated", data: { on: "2025-06-01" } }])
})

test("a step that the borough's policy does not set is refused, naming those it sets", () => {
  const step = { on: "2025-06-01", step: "abseiling" } as const
  const refused = given([appointed])
    .when({ type: "CompleteTrainingStep", data: step, metadata })
    .thenRejected("UnknownTrainingStep")
  expect(refused.steps).toEqual(["induction", "listening", "safety"])
})
