import { PolicyReference } from "@str-service/domain/schemas"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import type { AnyEvent } from "../../events/sound-records.ts"
import { counted } from "../../rendering/words.ts"
import { type KnownPolicies, nameOf } from "./known-policies.ts"

/** A version of a policy by which something was decided. */
export interface NamedPolicy extends PolicyReference {
  /** How many times events name it. */
  readonly named: number
  /** Whether it is at hand, and says there what it said. */
  readonly isKnown: boolean
}

/** Gathers the versions of policies that events name: of assessments and limits, corrected ones too. */
export const namedPolicies = () => {
  const counts = new Map<string, { readonly reference: PolicyReference; named: number }>()
  return {
    take: ({ data }: AnyEvent): void => {
      for (const reference of referencesWithin(data)) {
        const key = `${nameOf(reference)} ${reference.digest}`
        const counting = counts.get(key) ?? { reference, named: 0 }
        counting.named += 1
        counts.set(key, counting)
      }
    },
    beside: (known: KnownPolicies): ReadonlyArray<NamedPolicy> =>
      Array.from(counts.values(), ({ reference, named }) => ({
        ...reference,
        named,
        isKnown: known.get(nameOf(reference))?.digest === reference.digest,
      })),
  }
}

const isReference = Schema.is(PolicyReference)

const referencesWithin = (part: unknown): ReadonlyArray<PolicyReference> => {
  if (Array.isArray(part)) return part.flatMap(referencesWithin)
  if (!Predicate.isObject(part)) return []
  return Object.entries(part).flatMap(([key, value]) =>
    key === "policy" && isReference(value) ? [value] : referencesWithin(value),
  )
}

/** What is wrong with a version that is not at hand, and what to do. */
export const unknownPolicy = (policy: NamedPolicy, known: KnownPolicies): string => {
  const naming = `policy ${nameOf(policy)} with digest ${policy.digest}, named ${counted(policy.named, "time")}`
  const other = known.get(nameOf(policy))
  return other === undefined
    ? `${naming}: It is not at hand. Name its document, or the folder that holds it, with --policy.`
    : `${naming}: What is at hand under this number says something else, with digest ${other.digest}. Find the document as it was published.`
}
