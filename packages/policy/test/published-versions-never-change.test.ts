import { shippedPolicies } from "@str-service/policy"
import { expect, test } from "vitest"
import lock from "../policies/kmpt-str/policies.lock.json" with { type: "json" }

test("the lock file holds the digest of every published version of the KMPT policy", () => {
  const digests = shippedPolicies
    .get("kmpt-str")
    ?.versions.map(({ reference }) => [reference.version, reference.digest])
  expect(Object.fromEntries(digests ?? [])).toEqual(lock.versions)
})
