import type { Day } from "@str-service/domain"
import { describe, expect, test } from "vitest"
import {
  closing,
  command,
  enablement,
  given,
  lived,
  referral,
  support,
  withdrawal,
} from "./kmpt-episode.ts"

const closedEpisode = lived(referral("2012-10-01"), enablement("2012-10-01"), closing("2012-11-01"))
const today: Day = "2012-11-20"

describe("after closing on 1 November", () => {
  test("support of the day of closing is still accepted", () => {
    const note = support("2012-11-01")
    given(closedEpisode)
      .when(command(note, today))
      .then([{ type: "SupportRecorded", data: note.data }])
  })

  test("support of the day after is not", () => {
    expect(
      given(closedEpisode)
        .when(command(support("2012-11-02"), today))
        .thenRejected("AfterClosing"),
    ).toEqual({ _tag: "AfterClosing", on: "2012-11-02", closedOn: "2012-11-01" })
  })

  test("a notice of charges may be given late", () => {
    const data = { on: today, amount: 5_000, to: "person" } as const
    given(closedEpisode)
      .when(command({ type: "GiveChargeNotice", data }))
      .then([{ type: "ChargeNoticeGiven", data }])
  })

  test("an exemption is granted late for days gone by, and for no later ones", () => {
    const data = {
      on: today,
      exemptionId: "exemption-1",
      ground: "waived",
      from: "2012-10-01",
      until: "2012-11-01",
    } as const
    given(closedEpisode)
      .when(command({ type: "GrantChargeExemption", data }))
      .then([{ type: "ChargeExemptionGranted", data: { ...data, basis: "granted" } }])
    given(closedEpisode)
      .when(command({ type: "GrantChargeExemption", data: { ...data, until: "2012-11-02" } }))
      .thenRejected("AfterClosing")
  })

  test("closing again is refused; with the closing withdrawn the episode is open", () => {
    given(closedEpisode)
      .when(command(closing("2012-11-02")))
      .thenRejected("AlreadyClosed")
    given(closedEpisode)
      .when(withdrawal("command-3/0", "2012-11-05"))
      .then([
        {
          type: "Withdrawn",
          data: { on: "2012-11-05", target: "command-3/0", reason: "entered-wrongly" },
        },
      ])
  })

  test("what happened later keeps the closing where it is", () => {
    const noted = [
      ...lived(referral("2012-10-01"), enablement("2012-10-01"), support("2012-11-02")),
    ]
    given(noted)
      .when(command(closing("2012-11-01")))
      .thenRejected("ClosesTooEarly")
  })
})
