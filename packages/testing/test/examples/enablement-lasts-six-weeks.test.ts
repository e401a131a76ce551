import { describe, test } from "vitest"
import {
  amendment,
  breachOf,
  chargeable,
  chargeableStarted,
  closed,
  closing,
  command,
  enablement,
  enablementStarted,
  given,
  lived,
  referral,
  review,
  support,
} from "./kmpt-episode.ts"

describe("of enablement from 1 October 2012 the last day is 11 November", () => {
  const inEnablement = lived(referral("2012-10-01"), enablement("2012-10-01"), review("2012-11-05"))
  const breach = (foundOn: "2012-11-12" | "2012-11-13") =>
    breachOf("enablement", "2012-11-11", "2012-11-12", foundOn)

  test("closing on the last day keeps to it", () => {
    given(inEnablement)
      .when(command(closing("2012-11-11")))
      .then([closed("2012-11-11")])
  })

  test("closing a day later does not: that day was one of support", () => {
    given(inEnablement)
      .when(command(closing("2012-11-12")))
      .then([breach("2012-11-12"), closed("2012-11-12")])
  })

  test("chargeable support may start a day later: that day is no longer one of enablement", () => {
    given(inEnablement)
      .when(command(chargeable("2012-11-12")))
      .then(chargeableStarted("2012-11-12"))
  })

  test("a start two days later leaves a day of enablement beyond the last", () => {
    given(inEnablement)
      .when(command(chargeable("2012-11-13")))
      .then([breach("2012-11-13"), ...chargeableStarted("2012-11-13")])
  })

  test("typed up later, a start on the day after the last still keeps to it", () => {
    given(inEnablement)
      .when(command(chargeable("2012-11-12"), "2012-11-20"))
      .then(chargeableStarted("2012-11-12"))
  })
})

describe("a start that is moved moves its last days", () => {
  test("and a breach appears", () => {
    given(lived(referral("2012-10-01"), enablement("2012-10-08"), support("2012-11-13")))
      .when(amendment("command-2/0", enablement("2012-10-01"), "2012-11-13"))
      .then([
        {
          type: "Amended",
          data: {
            on: "2012-11-13",
            target: "command-2/0",
            reason: "entered-wrongly",
            event: enablementStarted("2012-10-01", {
              enablement: "2012-11-11",
              total: "2013-03-31",
            }),
          },
        },
        breachOf("enablement", "2012-11-11", "2012-11-12", "2012-11-13"),
      ])
  })

  test("and a breach is taken back", () => {
    given(lived(referral("2012-10-01"), enablement("2012-10-01"), support("2012-11-13")))
      .when(amendment("command-2/0", enablement("2012-10-08"), "2012-11-13"))
      .then([
        {
          type: "Amended",
          data: {
            on: "2012-11-13",
            target: "command-2/0",
            reason: "entered-wrongly",
            event: enablementStarted("2012-10-08", {
              enablement: "2012-11-18",
              total: "2013-04-07",
            }),
          },
        },
        {
          type: "Withdrawn",
          data: { on: "2012-11-13", target: "command-3/0", reason: "follows-from-the-record" },
        },
      ])
  })
})
