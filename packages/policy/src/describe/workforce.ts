import type { PolicyDocument } from "../document/policy-document.ts"
import { durationWords } from "../words/amount-words.ts"
import { sourceWords } from "../words/source-words.ts"
import { type Blocks, list, plain } from "./markdown.ts"

/** What is asked of the workforce. */
export const describeWorkforce = ({ workforce = {}, sources }: PolicyDocument): Blocks => {
  const { supervisionEvery, trainingSteps, caseloadLimit, onlyStrWorkers, source } = workforce
  return [
    ...list([
      ...(supervisionEvery === undefined
        ? []
        : [`Supervision at least every ${durationWords(supervisionEvery)}`]),
      ...(caseloadLimit === undefined
        ? []
        : [`At most ${caseloadLimit} open episodes to a worker`]),
      ...(onlyStrWorkers === undefined ? [] : [onlyStr[`${onlyStrWorkers}`]]),
      ...(trainingSteps === undefined
        ? []
        : [`Training, in this order: ${Object.values(trainingSteps).map(plain).join("; ")}`]),
    ]),
    ...(source === undefined ? [] : [`Source: ${plain(sourceWords(sources, source))}.`]),
  ]
}

const onlyStr = {
  true: "Only workers in the STR role hold episodes",
  false: "Workers in other roles may hold episodes too",
}
