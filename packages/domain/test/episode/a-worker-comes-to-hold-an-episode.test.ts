import type { WorkerStanding } from "@str-service/domain/worker"
import { describe, expect, test } from "vitest"
import { referred } from "../given/beginnings.ts"
import { always, versions } from "../given/policies.ts"
import { recordOf, saidBy } from "../given/reading.ts"
import { amend, assignWorker } from "../given/requests.ts"

const onlyStr = always({ workforce: { onlyStrWorkers: true } })

const assign = (worker?: WorkerStanding, on: "2012-10-02" | "2012-10-05" = "2012-10-02") => ({
  ...assignWorker(on),
  data: { ...assignWorker(on).data, ...(worker && { worker }) },
})

const reference = { policyId: "of-tests", policyVersion: "2012-10-01" }

test("what is told of the worker decides, and is not recorded", () => {
  const episode = referred(onlyStr).and(assign({ role: "str", appointedOn: "2012-06-01" }))
  expect(saidBy(episode.latest)).toEqual([
    { type: "WorkerAssigned", data: { on: "2012-10-02", workerId: "w-1" } },
  ])
  expect(recordOf(episode.state).worker).toEqual({ on: "2012-10-02", workerId: "w-1" })
})

test("nothing is asked of a worker of whom nothing is told, unless the policy asks it", () => {
  expect(referred().and(assign()).latest).toHaveLength(1)
  expect(referred(onlyStr).refusal(assign())).toEqual({
    _tag: "WorkerNotKnown",
    workerId: "w-1",
    on: "2012-10-02",
    ...reference,
  })
})

describe("only STR workers hold episodes", () => {
  test("where the policy in force on the day of assignment says so", () => {
    expect(referred(onlyStr).refusal(assign({ role: "css" }))).toEqual({
      _tag: "OnlyStrWorkersAssigned",
      workerId: "w-1",
      on: "2012-10-02",
      ...reference,
    })
    const policies = versions({
      "2003-04-01": {},
      "2012-10-05": { workforce: { onlyStrWorkers: true } },
    })
    expect(referred(policies).and(assign({ role: "css" })).latest).toHaveLength(1)
    expect(referred(policies).refusal(assign({ role: "css" }, "2012-10-05"))._tag).toBe(
      "OnlyStrWorkersAssigned",
    )
  })

  test("not where it does not, or where none is in force", () => {
    const others = always({ workforce: { onlyStrWorkers: false } })
    expect(referred(others).and(assign({ role: "css" })).latest).toHaveLength(1)
    const none = referred(onlyStr).under({ inForceOn: () => undefined })
    expect(none.and(assign({ role: "css" })).latest).toHaveLength(1)
  })
})

describe("a worker holds episodes from the first day at work through the last", () => {
  test("not before", () => {
    expect(referred().refusal(assign({ role: "str", appointedOn: "2012-10-03" }))).toEqual({
      _tag: "WorkerNotYetAppointed",
      workerId: "w-1",
      on: "2012-10-02",
      appointedOn: "2012-10-03",
    })
    const first = { role: "str", appointedOn: "2012-10-02" } as const
    expect(referred().and(assign(first)).latest).toHaveLength(1)
  })

  test("not after", () => {
    expect(referred().refusal(assign({ role: "str", leftOn: "2012-10-01" }))).toEqual({
      _tag: "WorkerHasLeft",
      workerId: "w-1",
      on: "2012-10-02",
      leftOn: "2012-10-01",
    })
    expect(referred().and(assign({ role: "str", leftOn: "2012-10-02" })).latest).toHaveLength(1)
  })
})

test("an assignment is amended as one is made", () => {
  const episode = referred(onlyStr).and(assign({ role: "str" }))
  const id = episode.idOf("WorkerAssigned")
  expect(episode.refusal(amend(id, assign({ role: "css" })))._tag).toBe("OnlyStrWorkersAssigned")
  const amended = episode.and(amend(id, assign({ role: "str" }, "2012-10-05")), {
    today: "2012-10-05",
  })
  expect(recordOf(amended.state).worker).toEqual({ on: "2012-10-05", workerId: "w-1" })
})
