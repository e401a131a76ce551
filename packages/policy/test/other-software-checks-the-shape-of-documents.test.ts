import { standardSchemas } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { shippedVersions } from "./shipped-versions.ts"

const { policy, cases } = standardSchemas()

describe("documents and their cases are Standard Schemas", () => {
  test.for(shippedVersions)("by which $id, version $version is right", (shipped) => {
    expect(policy["~standard"].validate(shipped.document)).toEqual({ value: shipped.document })
    expect(cases["~standard"].validate(shipped.cases)).toEqual({ value: shipped.cases })
  })

  test("which say where something is wrong", () => {
    const [shipped] = shippedVersions
    expect(policy["~standard"].validate({ ...shipped?.document, version: 1 })).toMatchObject({
      issues: [{ path: ["version"] }],
    })
    expect(cases["~standard"].validate({ ...shipped?.cases, notes: [] })).toMatchObject({
      issues: [{ path: ["notes"] }],
    })
  })
})
