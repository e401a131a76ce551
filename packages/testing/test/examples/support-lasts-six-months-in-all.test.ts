import { describe, test } from "vitest"
import {
  breachOf,
  chargeable,
  closed,
  closing,
  command,
  enablement,
  given,
  lived,
  referral,
  review,
} from "./kmpt-episode.ts"

describe("six months from 30 August end on the last day of February", () => {
  const inSupport = lived(
    referral("2023-08-30"),
    enablement("2023-08-30"),
    review("2023-10-01"),
    chargeable("2023-10-11"),
  )

  test("which in 2024 is the 29th: closing on it keeps to the limit", () => {
    given(inSupport)
      .when(command(closing("2024-02-29")))
      .then([closed("2024-02-29")])
  })

  test("closing on 1 March does not", () => {
    given(inSupport)
      .when(command(closing("2024-03-01")))
      .then([breachOf("total", "2024-02-29", "2024-03-01", "2024-03-01"), closed("2024-03-01")])
  })
})

describe("six months from 29 February end on 28 August", () => {
  const inSupport = lived(
    referral("2024-02-29"),
    enablement("2024-02-29"),
    review("2024-04-01"),
    chargeable("2024-04-11"),
  )

  test("closing on it keeps to the limit", () => {
    given(inSupport)
      .when(command(closing("2024-08-28")))
      .then([closed("2024-08-28")])
  })

  test("closing on the 29th does not", () => {
    given(inSupport)
      .when(command(closing("2024-08-29")))
      .then([breachOf("total", "2024-08-28", "2024-08-29", "2024-08-29"), closed("2024-08-29")])
  })
})
