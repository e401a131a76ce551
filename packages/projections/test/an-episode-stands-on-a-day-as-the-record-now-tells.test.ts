import { episodeOn } from "@str-service/projections"
import { expect, test } from "vitest"
import { closed, inChargeable } from "./given/beginnings.ts"
import { amend, exempt, startChargeable } from "./given/requests.ts"

test("before its referral there is none", () => {
  expect(episodeOn(closed().state, "2012-09-30").phase).toBe("NotReferred")
})

test("it is in each phase from the day that begins it", () => {
  const { state } = closed()
  expect(episodeOn(state, "2012-10-01").phase).toBe("InEnablement")
  expect(episodeOn(state, "2012-11-11").phase).toBe("InEnablement")
  expect(episodeOn(state, "2012-11-12").phase).toBe("InChargeable")
  expect(episodeOn(state, "2013-01-31").phase).toBe("Closed")
})

test("a corrected day counts as corrected", () => {
  const wrong = inChargeable()
  const right = amend(wrong.idOf("ChargeableStarted"), startChargeable("2012-11-20"))
  const { state } = wrong.and(right, { today: "2012-11-20" })
  expect(episodeOn(state, "2012-11-12").phase).toBe("InEnablement")
})

test("an exemption counts from its first day, on whatever day it was granted", () => {
  const { state } = inChargeable().and(exempt("x-1", "2012-11-20", { on: "2012-12-20" }))
  const on = (day: "2012-11-19" | "2012-11-20") => {
    const known = episodeOn(state, day)
    return known.phase === "NotReferred" ? [] : known.record.exemptions
  }
  expect(on("2012-11-19")).toEqual([])
  expect(on("2012-11-20")).toMatchObject([{ exemptionId: "x-1" }])
})
