import { statSync } from "node:fs"
import { episodeEventTypes } from "@str-service/domain"
import { ClosingReason } from "@str-service/domain/schemas"
import { describe, expect, it } from "vitest"
import { commandsFile, referralsFile } from "../files.ts"
import { isWorkingDay } from "../generator/calendar/working-days.ts"
import { twoYears } from "./two-years.ts"

const { referrals, commands, run } = twoYears()
const states = [...run.episodes.values()]
const known = states.filter((state) => state.phase !== "NotReferred")

const distinct = (values: Iterable<string>): ReadonlyArray<string> => [...new Set(values)].sort()

describe("the caseload is as large as life", () => {
  it("holds at least 300 referrals over two years", () => {
    expect(known.length).toBeGreaterThanOrEqual(300)
    const days = known.map(({ referral }) => referral.on).sort()
    expect([days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)]).toEqual(["2012-07", "2014-06"])
  })

  it("fits into six megabytes", () => {
    const bytes = statSync(referralsFile).size + statSync(commandsFile).size
    expect(bytes).toBeLessThan(6_000_000)
  })

  it("knows people, workers and episodes by opaque references only", () => {
    for (const { data } of referrals) expect(data.personId).toMatch(/^p-[0-9a-f]{5}$/u)
    for (const { metadata } of commands) {
      expect(metadata.episodeId).toMatch(/^ep-\d{4}$/u)
      expect(metadata.actor).toMatch(/^(w|admin|finance|lead)-[a-z0-9-]+$/u)
    }
  })

  it("is typed in on working days", () => {
    const days = distinct([...referrals, ...commands].map(({ metadata }) => metadata.today))
    expect(
      days.filter((day) => !isWorkingDay(day as (typeof referrals)[number]["data"]["on"])),
    ).toEqual([])
  })

  it("has every kind of event", () => {
    expect(distinct(run.events.map(({ type }) => type))).toEqual([...episodeEventTypes].sort())
  })

  it("leaves episodes in every phase at its end", () => {
    expect(distinct(known.map(({ phase }) => phase))).toEqual([
      "Closed",
      "InChargeable",
      "InEnablement",
      "Referred",
    ])
  })

  it("has every outcome that the policy gives, under both of its versions", () => {
    const assessments = run.events.filter(({ type }) => type === "EligibilityAssessed")
    expect(
      distinct(assessments.map(({ data }) => ("outcome" in data ? data.outcome : ""))),
    ).toEqual(["accept", "discuss", "needs-more-information", "signpost"])
    const charging = run.events.filter((event) => event.type === "ChargingAssessed")
    expect(distinct(charging.map(({ data }) => data.outcome))).toEqual(["charge", "exempt"])
    expect(distinct(known.map(({ record }) => record.assessment?.policy.version ?? ""))).toEqual([
      "2003.1",
      "2012.1",
    ])
  })

  it("closes for every reason", () => {
    const reasons = known.flatMap((state) =>
      state.phase === "Closed" ? [state.closing.reason] : [],
    )
    expect(distinct(reasons)).toEqual([...ClosingReason.literals].sort())
  })
})
