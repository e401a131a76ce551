import type { Localities } from "@str-service/domain"
import type { FactDefinition, PolicyBook } from "@str-service/policy"
import * as Result from "effect/Result"
import { type Finding, finding } from "../findings/finding.ts"
import { didYouMean } from "../findings/nearest.ts"
import { together } from "../findings/together.ts"
import { loadPolicies } from "./load-policies.ts"

type Loaded<A> = Result.Result<A, ReadonlyArray<Finding>>

/**
 * The policies of localities, each written `LOCALITY=POLICY`. A policy has to know the locality that it
 * is named for: its catalogue has the fact `locality` with that code.
 *
 * Fails with a finding for each that is written otherwise, stands twice or cannot be loaded.
 */
export const loadLocalities = async (
  written: ReadonlyArray<string>,
): Promise<Loaded<Localities<PolicyBook>>> => {
  const pairs = written.map(pairIn)
  const loaded = await Promise.all(
    pairs.map(async (pair, index) => {
      if (pair === null) return refused(noPair(written[index] ?? ""))
      const isAgain = pairs.findIndex((other) => other?.locality === pair.locality) < index
      return isAgain ? refused(twice(pair.locality)) : await loadPair(pair)
    }),
  )
  return Result.map(together(loaded), (books) => Object.fromEntries(books))
}

/** The policies that are named for localities, by their names. */
export const namedIn = (written: ReadonlyArray<string>): ReadonlyArray<string> =>
  written.flatMap((one) => pairIn(one)?.policy ?? [])

interface Pair {
  readonly locality: string
  readonly policy: string
}

const pairIn = (written: string): Pair | null => {
  const { locality, policy } = /^(?<locality>[^=]+)=(?<policy>.+)$/u.exec(written)?.groups ?? {}
  return locality === undefined || policy === undefined ? null : { locality, policy }
}

const loadPair = async ({
  locality,
  policy,
}: Pair): Promise<Loaded<readonly [string, PolicyBook]>> =>
  Result.flatMap(await loadPolicies(policy), (book) => {
    const known = localitiesOf(book)
    return known.includes(locality)
      ? Result.succeed([locality, book] as const)
      : refused(unknown({ locality, policy }, known))
  })

/** The codes of the fact `locality` in any version. */
const localitiesOf = ({ versions }: PolicyBook): ReadonlyArray<string> => {
  const codes = versions.flatMap(({ document }) => {
    const facts: Readonly<Record<string, FactDefinition>> = document.facts
    const fact = Object.hasOwn(facts, "locality") ? facts["locality"] : undefined
    return fact?.type === "choice" ? Object.keys(fact.values) : []
  })
  return [...new Set(codes)]
}

const refused = (message: string): Result.Result<never, ReadonlyArray<Finding>> =>
  Result.fail([finding("--policy-of", null, message)])

const noPair = (written: string): string =>
  `"${written}" names no locality with its policy. Write LOCALITY=FILE, or LOCALITY=ID for one that comes along.`

const twice = (locality: string): string =>
  `Locality "${locality}" has two policies. Leave one of them out.`

const unknown = ({ locality, policy }: Pair, known: ReadonlyArray<string>): string =>
  known.length === 0
    ? `${policy} has no fact "locality" to choose it by. Add that fact to it, or name another policy.`
    : `${policy} knows no locality "${locality}".${didYouMean(locality, known) || ` Those it knows are ${known.join(", ")}.`}`
