import {
  evolveWorker,
  foldWorker,
  initialWorker,
  roleOn,
  workerStanding,
} from "@str-service/domain/worker"
import { describe, expect, test } from "vitest"
import { always } from "../given/policies.ts"
import {
  appoint,
  aWorker,
  completeStep,
  cssWorker,
  holdSupervision,
  leave,
  redesignate,
  strWorker,
  type Worker,
} from "../given/worker.ts"

const saidBy = ({ latest }: Worker) => latest.map(({ type, data }) => ({ type, data }))

const known = ({ state }: Worker) => {
  if (state.phase === "NotAppointed") throw new Error("Nobody has been appointed.")
  return state
}

describe("a worker is appointed", () => {
  test("in a role, for an employer, to teams and service areas", () => {
    const data = {
      on: "2012-06-01",
      role: "str",
      employer: "health",
      teams: ["access", "recovery"],
      serviceAreas: ["crisis-services"],
    } as const
    const worker = aWorker().and({ type: "Appoint", data })
    expect(worker.latest).toEqual([
      {
        type: "Appointed",
        data,
        metadata: {
          workerId: "w-1",
          eventId: "c-1/0",
          version: 1,
          commandId: "c-1",
          recordedAt: "2012-10-01T10:00:00.000Z",
          actor: "a-1",
        },
      },
    ])
    expect(worker.state).toMatchObject({ phase: "InPost", workerId: "w-1", appointment: data })
  })

  test("by a code of the policy where it adds one", () => {
    const policies = always({
      vocabulary: { employers: { agency: "An agency" }, teams: { night: "Night team" } },
    })
    const request = appoint("2012-06-01", { employer: "agency", teams: ["night"] })
    expect(aWorker(policies).and(request).state.phase).toBe("InPost")
  })
})

test("a worker of the older scheme is redesignated, and is an STR worker from that day on", () => {
  const worker = cssWorker().and(redesignate("2012-10-01"))
  expect(saidBy(worker)).toEqual([{ type: "Redesignated", data: { on: "2012-10-01" } }])
  expect(roleOn(known(worker), "2012-09-30")).toBe("css")
  expect(roleOn(known(worker), "2012-10-01")).toBe("str")
  expect(roleOn(known(strWorker()), "2012-06-01")).toBe("str")
})

test("training steps and supervisions are recorded, on whatever days they are typed up", () => {
  const worker = strWorker()
    .and(completeStep("2012-07-01", "induction"))
    .and(holdSupervision("2012-08-01"))
    .and(holdSupervision("2012-07-01"))
  expect(known(worker).training).toEqual([{ on: "2012-07-01", step: "induction" }])
  expect(known(worker).supervisions).toEqual([
    { on: "2012-08-01", supervisor: "lead-1" },
    { on: "2012-07-01", supervisor: "lead-1" },
  ])
})

describe("a worker leaves", () => {
  const left = () => strWorker().and(leave("2012-12-31"))

  test("on the last day at work", () => {
    expect(saidBy(left())).toEqual([{ type: "Left", data: { on: "2012-12-31" } }])
    expect(left().state).toMatchObject({ phase: "HasLeft", leaving: { on: "2012-12-31" } })
  })

  test("and what was done before is still typed up", () => {
    expect(known(left().and(holdSupervision("2012-12-31"))).supervisions).toHaveLength(1)
    const css = cssWorker().and(leave("2012-12-31")).and(redesignate("2012-10-01"))
    expect(css.state).toMatchObject({ phase: "HasLeft", redesignatedOn: "2012-10-01" })
  })
})

describe("where a worker stands on a day", () => {
  test("is told to those who assign episodes", () => {
    const worker = cssWorker().and(redesignate("2012-10-01")).and(leave("2012-12-31"))
    expect(workerStanding(worker.state, "2012-09-01")).toEqual({
      role: "css",
      appointedOn: "2012-06-01",
      leftOn: "2012-12-31",
    })
    expect(workerStanding(strWorker().state, "2012-09-01")).toEqual({
      role: "str",
      appointedOn: "2012-06-01",
    })
  })

  test("is unknown of somebody who was never appointed", () => {
    expect(workerStanding(aWorker().state, "2012-09-01")).toBeUndefined()
  })
})

test("an event that the state does not allow changes nothing but the history", () => {
  const [appointed] = strWorker().latest
  const [left] = strWorker().and(leave("2012-12-31")).latest
  const [redesignated] = cssWorker().and(redesignate("2012-10-01")).latest
  if (appointed === undefined || left === undefined || redesignated === undefined) {
    throw new Error("Each of these leads to one event.")
  }
  expect(foldWorker([left])).toMatchObject({ phase: "NotAppointed" })
  const { state } = strWorker()
  for (const stray of [appointed, redesignated]) {
    expect({ ...evolveWorker(state, stray), history: null }).toEqual({ ...state, history: null })
  }
  const gone = evolveWorker(state, left)
  expect({ ...evolveWorker(gone, left), history: null }).toEqual({ ...gone, history: null })
  expect(foldWorker([], initialWorker)).toBe(initialWorker)
})
