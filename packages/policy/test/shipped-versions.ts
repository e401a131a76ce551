import { type CompiledPolicy, shippedPolicies, WorkedCases } from "@str-service/policy"
import * as Schema from "effect/Schema"
import boroughCases2025 from "../policies/example-borough-str/2025-04-01.cases.json" with {
  type: "json",
}
import borough2025 from "../policies/example-borough-str/2025-04-01.policy.json" with {
  type: "json",
}
import kmptCases2003 from "../policies/kmpt-str/2003-04-01.cases.json" with { type: "json" }
import kmpt2003 from "../policies/kmpt-str/2003-04-01.policy.json" with { type: "json" }
import kmptCases2012 from "../policies/kmpt-str/2012-10-01.cases.json" with { type: "json" }
import kmpt2012 from "../policies/kmpt-str/2012-10-01.policy.json" with { type: "json" }
import eastCases2012 from "../policies/kmpt-str-east/2012-10-01.cases.json" with { type: "json" }
import east2012 from "../policies/kmpt-str-east/2012-10-01.policy.json" with { type: "json" }
import westCases2012 from "../policies/kmpt-str-west/2012-10-01.cases.json" with { type: "json" }
import west2012 from "../policies/kmpt-str-west/2012-10-01.policy.json" with { type: "json" }

/** A version that comes with the package, its document, and the worked cases beside it. */
export interface ShippedVersion {
  readonly id: string
  readonly version: string
  /** Where its files are, without what they end in. */
  readonly place: string
  readonly policy: CompiledPolicy
  readonly document: { readonly id: string; readonly version: string; readonly $schema: string }
  readonly cases: WorkedCases
}

const readCases = Schema.decodeUnknownSync(WorkedCases, { onExcessProperty: "error" })

const files = [
  { document: kmpt2003, cases: kmptCases2003 },
  { document: kmpt2012, cases: kmptCases2012 },
  { document: east2012, cases: eastCases2012 },
  { document: west2012, cases: westCases2012 },
  { document: borough2025, cases: boroughCases2025 },
]

/** Every version that comes with the package. */
export const shippedVersions: ReadonlyArray<ShippedVersion> = [...shippedPolicies.values()]
  .flatMap(({ versions }) => versions)
  .map((policy) => {
    const { id, version } = policy.reference
    const file = files.find(({ document }) => document.id === id && document.version === version)
    if (file === undefined) throw new Error(`The files of ${id} ${version} are not listed here.`)
    const place = `${id}/${policy.effectiveFrom}`
    return { id, version, place, policy, document: file.document, cases: readCases(file.cases) }
  })
