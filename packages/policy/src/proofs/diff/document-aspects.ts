import type { PolicyDocument } from "../../document/policy-document.ts"
import type { Source } from "../../document/source.ts"
import { durationWords } from "../../words/amount-words.ts"
import { dayWords } from "../../words/day-words.ts"
import { type Aspect, type Aspects, aspectsOf } from "./aspects.ts"

/** What a version says of itself, but for its number, of which every version has its own. */
export const headAspects = ({ id, title, effectiveFrom, effectiveTo }: PolicyDocument): Aspects =>
  aspectsOf([
    ["policy", id],
    ["title", title],
    ["first day", dayWords(effectiveFrom)],
    ["last day", effectiveTo && dayWords(effectiveTo)],
  ])

/** What a version asks of the workforce. Training steps have an order, so that each has its place. */
export const workforceAspects = ({ workforce = {} }: PolicyDocument): Aspects => {
  const { supervisionEvery, trainingSteps = {}, caseloadLimit, onlyStrWorkers, source } = workforce
  return aspectsOf([
    ["supervision at least every", supervisionEvery && durationWords(supervisionEvery)],
    ["open episodes to a worker, at most", caseloadLimit?.toString()],
    ["only STR workers hold episodes", onlyStrWorkers?.toString()],
    ...Object.values(trainingSteps).map(
      (step, index): Aspect => [`training step ${index + 1}`, step],
    ),
    ["source", source],
  ])
}

/** The sources that a version cites, by their keys. */
export const sourceAspects = ({ sources }: PolicyDocument): Aspects =>
  aspectsOf(Object.entries(sources).map(([key, source]) => [key, sourceWords(source)]))

const sourceWords = ({ title, reference }: Source): string =>
  reference === undefined ? title : `${title}: ${reference}`

/** The codes that a version adds to the service's own lists. */
export const vocabularyAspects = ({ vocabulary = {} }: PolicyDocument): Aspects =>
  aspectsOf(
    Object.entries(vocabulary).flatMap(([list, codes]) =>
      Object.entries(codes).map(([code, label]): Aspect => [`${list} “${code}”`, label]),
    ),
  )
