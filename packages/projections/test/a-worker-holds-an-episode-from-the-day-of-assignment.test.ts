import { correctedEvents } from "@str-service/domain"
import { workerOn } from "@str-service/projections"
import { expect, test } from "vitest"
import { referred } from "./given/beginnings.ts"
import type { Episode } from "./given/episode.ts"
import { assign } from "./given/requests.ts"

const eventsOf = ({ state }: Episode) => correctedEvents(state.history)

test("nobody holds it before the first assignment", () => {
  const events = eventsOf(referred().and(assign("2012-10-03", "w-1")))
  expect(workerOn(events, "2012-10-02")).toBeNull()
  expect(workerOn(events, "2012-10-03")).toBe("w-1")
  expect(workerOn(events, "2013-10-03")).toBe("w-1")
})

test("an assignment typed up late does not displace a later one", () => {
  const events = eventsOf(
    referred().and(assign("2012-10-10", "w-2")).and(assign("2012-10-03", "w-1")),
  )
  expect(workerOn(events, "2012-10-09")).toBe("w-1")
  expect(workerOn(events, "2012-10-10")).toBe("w-2")
})

test("of two assignments on a day the one recorded last counts", () => {
  const events = eventsOf(
    referred().and(assign("2012-10-03", "w-2")).and(assign("2012-10-03", "w-1")),
  )
  expect(workerOn(events, "2012-10-03")).toBe("w-1")
})
