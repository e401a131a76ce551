import type { Limit } from "../../document/limit.ts"
import type { Terms } from "../../limits/limit-terms.ts"
import { durationWords } from "../../words/amount-words.ts"
import { eventWords } from "../../words/event-words.ts"
import { countingWords, enforcementWords, pauseWords } from "../../words/limit-words.ts"
import { or } from "../../words/listing.ts"
import { type AspectChange, type Aspects, aspectsOf, changedAspects } from "./aspects.ts"
import type { ChangedRegions } from "./changed-regions.ts"
import {
  type Compared,
  compareTables,
  type DiffOptions,
  type Incomparable,
  type WordingChange,
} from "./compare-tables.ts"
import type { Unfinished } from "./joint-diagram.ts"
import type { JointPolicy } from "./joint-policy.ts"
import { limitTable, readTerms } from "./tables.ts"
import { ofBoth, type Versions } from "./versions.ts"

/** For whom a limit is another. */
export interface TermsChange extends ChangedRegions {
  readonly terms: ReadonlyArray<AspectChange>
}

/** What two versions of a limit say, its variants among it, for every combination of facts. */
export type LimitComparison =
  | (Pick<Compared, "kind" | "cells"> & {
      readonly terms: ReadonlyArray<TermsChange>
      readonly wordings: ReadonlyArray<Omit<WordingChange, "outcome">>
    })
  | Incomparable
  | Unfinished

export const compareLimits = (
  name: string,
  limits: Versions<Limit>,
  joint: JointPolicy,
  options: DiffOptions,
): LimitComparison => {
  const tables = ofBoth(limits, (limit) => limitTable(name, limit))
  const comparison = compareTables(tables, joint, options)
  if (comparison.kind !== "compared") return comparison
  const { kind, cells, outcomes, wordings } = comparison
  return {
    kind,
    cells,
    terms: outcomes.map(({ old, new: later, ...where }) => ({
      terms: changedAspects(
        ofBoth({ old, new: later }, (written) => termsAspects(readTerms(written))),
      ),
      ...where,
    })),
    wordings: wordings.map(({ outcome: _, ...change }) => change),
  }
}

const termsAspects = ({ from, until, max, warn, counting, pauses, enforcement }: Terms): Aspects =>
  aspectsOf([
    ["runs from", eventWords(from)],
    ["runs until", or(until.map(eventWords))],
    ["longest time", durationWords(max)],
    ["counting", countingWords[counting]],
    ["pauses", pauseWords[pauses]],
    ["enforcement", enforcementWords[enforcement]],
    ["shown as approaching before", durationWords(warn)],
  ])
