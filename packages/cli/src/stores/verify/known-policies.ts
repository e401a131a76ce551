import type { PolicyReference } from "@str-service/domain"
import { type PolicyBook, shippedPolicies } from "@str-service/policy"

/** The versions of policies that are at hand, by id and version. */
export type KnownPolicies = ReadonlyMap<string, PolicyReference>

/** Those that come along, and those of some books. */
export const knownPolicies = (books: ReadonlyArray<PolicyBook>): KnownPolicies =>
  new Map(
    [...shippedPolicies.values(), ...books]
      .flatMap(({ versions }) => versions)
      .map(({ reference }) => [nameOf(reference), reference]),
  )

/** A version of a policy, as people call it. */
export const nameOf = ({ id, version }: PolicyReference): string => `${id} ${version}`
