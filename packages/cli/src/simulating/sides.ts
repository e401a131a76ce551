import type { CompiledPolicy, PolicyDocument } from "@str-service/policy"
import { compilePolicy } from "@str-service/policy"
import type { Comparison } from "@str-service/simulation"
import * as Result from "effect/Result"

/** The two policies of a comparison as documents, which can be handed to another thread. */
export interface Sides {
  readonly draft: PolicyDocument
  /** `null` for what each episode was recorded under. */
  readonly against: PolicyDocument | null
  /** The versions that episodes may have been recorded under, as far as they are at hand. */
  readonly known: ReadonlyArray<PolicyDocument>
}

/** What is recorded, or another version, before; the draft after. */
export const comparisonOf = ({ draft, against, known }: Sides): Comparison => {
  const versions = new Map(known.map(compiled).map((policy) => [policy.reference.digest, policy]))
  return {
    before:
      against === null ? { versionOf: ({ digest }) => versions.get(digest) } : compiled(against),
    after: compiled(draft),
  }
}

/** Documents that have passed their checks before. */
const compiled = (document: PolicyDocument): CompiledPolicy =>
  Result.getOrThrow(compilePolicy(document))
