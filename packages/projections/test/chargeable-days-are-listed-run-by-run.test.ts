import { chargeableDaysView, run } from "@str-service/projections"
import { expect, test } from "vitest"
import { asking } from "./given/asking.ts"
import { closed, inChargeable } from "./given/beginnings.ts"
import { exempt, pause, resume, withdraw } from "./given/requests.ts"

const winter = { from: "2012-11-01", to: "2013-02-28" } as const

test("a row is a run of days that are neither exempt nor paused, clipped to the period", () => {
  const { events } = inChargeable()
    .and(exempt("x-1", "2012-11-20", { until: "2012-11-30" }))
    .and(pause("2012-12-10"))
    .and(resume("2012-12-12"))
  const asked = asking({ on: "2013-01-05" })(chargeableDaysView, { ...winter, from: "2012-11-15" })
  expect(run(asked, events)).toEqual(
    [
      { from: "2012-11-15", to: "2012-11-19", days: 5 },
      { from: "2012-12-01", to: "2012-12-09", days: 9 },
      { from: "2012-12-12", to: "2013-01-05", days: 25 },
    ].map((row) => ({ episodeId: "e-1", personId: "p-1", ...row })),
  )
})

test("rows come by episode as text, whatever order the streams come in", () => {
  const [one, two, ten] = ["e-1", "e-2", "e-10"].map((id) => closed(id).events)
  const asked = asking()(chargeableDaysView, winter)
  const rows = run(
    asked,
    [two, ten, one].flatMap((events = []) => events),
  )
  expect(rows.map(({ episodeId }) => episodeId)).toEqual(["e-1", "e-10", "e-2"])
})

test("a period that ends before it begins has no days", () => {
  const backwards = { from: winter.to, to: winter.from }
  expect(run(asking()(chargeableDaysView, backwards), closed().events)).toEqual([])
})

test("what was recorded after the instant does not show, what was recorded at it does", () => {
  const episode = closed()
  const corrected = episode.and(withdraw(episode.idOf("Closed")), {
    today: "2013-02-10",
    now: "2013-02-10T10:00:00Z",
  })
  const lastDayKnown = (known: "2013-02-10T09:59:59.999Z" | "2013-02-10T10:00:00Z") => {
    const asked = asking({ on: "2013-02-14", known })(chargeableDaysView, winter)
    return run(asked, corrected.events).map(({ to }) => to)
  }
  expect(lastDayKnown("2013-02-10T09:59:59.999Z")).toEqual(["2013-01-31"])
  expect(lastDayKnown("2013-02-10T10:00:00Z")).toEqual(["2013-02-14"])
})
