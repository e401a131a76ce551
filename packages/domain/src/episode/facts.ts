import { type Day, latest } from "../calendar/day.ts"
import type { Facts } from "../policy/facts.ts"
import type { EpisodeRecord } from "./state.ts"

type FactRecord = Pick<EpisodeRecord, "facts" | "factDays" | "factsOn">

/**
 * The facts after some were recorded for a day. Each fact keeps what was said of the latest day, so
 * that facts typed up late do not turn time back.
 */
export const mergedFacts = (
  { facts, factDays, factsOn }: FactRecord,
  recorded: { readonly on: Day; readonly facts: Facts },
): FactRecord => {
  const { on } = recorded
  const current = Object.entries(recorded.facts).filter(([fact]) => {
    const known = Object.hasOwn(factDays, fact) ? factDays[fact] : undefined
    return known === undefined || known <= on
  })
  return {
    facts: { ...facts, ...Object.fromEntries(current) },
    factDays: { ...factDays, ...Object.fromEntries(current.map(([fact]) => [fact, on])) },
    factsOn: latest(factsOn, on),
  }
}
