import { type CompiledPolicy, shippedPolicies, WorkedCases } from "@str-service/policy"
import * as Schema from "effect/Schema"
import borough2025 from "../policies/example-borough-str/2025-04-01.cases.json" with {
  type: "json",
}
import kmpt2003 from "../policies/kmpt-str/2003-04-01.cases.json" with { type: "json" }
import kmpt2012 from "../policies/kmpt-str/2012-10-01.cases.json" with { type: "json" }
import east2012 from "../policies/kmpt-str-east/2012-10-01.cases.json" with { type: "json" }

/** A version that comes with the package, and its worked cases. */
interface ShippedVersion {
  readonly id: string
  readonly version: string
  readonly policy: CompiledPolicy
  readonly cases: WorkedCases
}

const read = Schema.decodeUnknownSync(WorkedCases, { onExcessProperty: "error" })

const files = [kmpt2003, kmpt2012, east2012, borough2025].map((file) => read(file))

/** Every version that comes with the package, each with the worked cases beside it. */
export const shippedVersions: ReadonlyArray<ShippedVersion> = [...shippedPolicies.values()]
  .flatMap(({ versions }) => versions)
  .map((policy) => {
    const { id, version } = policy.reference
    const cases = files.find((file) => file.policy === id && file.version === version)
    if (cases === undefined) throw new Error(`No worked cases are beside ${id} ${version}.`)
    return { id, version, policy, cases }
  })
