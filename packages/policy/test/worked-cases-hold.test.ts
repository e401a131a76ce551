import { coverageOf, runCases } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { shippedVersions } from "./shipped-versions.ts"

describe.each(shippedVersions)("the worked cases of $id $version", ({ policy, cases }) => {
  const report = runCases(policy, cases)

  test("are of this version", () => {
    expect(report.isOfThisVersion).toBe(true)
  })

  test.each(report.results)("$sentence", (result) => {
    expect(result).toMatchObject({ status: "passed" })
  })

  test("leave no rule, condition or threshold out", () => {
    const { rules, conditions, thresholds } = coverageOf(policy, cases)
    const messages = [rules, conditions, thresholds].flatMap(({ uncovered }) =>
      uncovered.map(({ message }) => message),
    )
    expect(messages).toEqual([])
  })
})
