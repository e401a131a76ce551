import type { Day, Facts } from "@str-service/domain"
import { toEngine } from "@str-service/policy"
import type { Contest } from "./measure.ts"
import { completeFactSets, tenRules } from "./ten-rules.ts"

const day: Day = "2012-11-05"

/**
 * Asking ten rules on eight facts, all known: our evaluator beside json-rules-engine's own engine,
 * which says on the way how each condition came out, as our trace does.
 */
export const evaluating = async (): Promise<ReadonlyArray<Contest>> => {
  const { eligibility } = tenRules.decisions
  const engine = toEngine(tenRules, "eligibility", day)
  const stopping = toEngine(tenRules, "eligibility", day)
  if (eligibility === null || engine === null || stopping === null) {
    throw new Error("The policy decides nothing.")
  }
  stopping.on("success", () => stopping.stop())
  for (const facts of completeFactSets) {
    const outcome = eligibility.outcome(facts, day)
    for (const { events } of [await engine.run(facts), await stopping.run(facts)]) {
      if (events[0]?.type !== outcome) {
        throw new Error(`The evaluators do not agree on ${JSON.stringify(facts)}.`)
      }
    }
  }
  const peers = (aim: number) => [
    { name: "json-rules-engine", run: eachAwaited((facts) => engine.run(facts)), aim },
    {
      name: "json-rules-engine, told to stop at the first rule that holds",
      run: eachAwaited((facts) => stopping.run(facts)),
    },
  ]
  const common = { unit: "evaluations", perCall: asked.length }
  return [
    {
      ...common,
      title: "Asking ten rules on eight known facts for the outcome alone",
      contenders: [
        { name: "outcome", run: each((facts) => eligibility.outcome(facts, day)) },
        ...peers(200),
      ],
    },
    {
      ...common,
      title: "The same, with the whole trace",
      contenders: [
        { name: "trace", run: each((facts) => eligibility.trace(facts, day)) },
        ...peers(60),
      ],
    },
  ]
}

/** Of those on which all were seen to agree, so many that a slow peer is done in good time. */
const asked = completeFactSets.filter((_, place) => place % 31 === 0)

const each = (ask: (facts: Facts) => unknown) => (): void => {
  for (const facts of asked) ask(facts)
}

const eachAwaited = (ask: (facts: Facts) => Promise<unknown>) => async (): Promise<void> => {
  for (const facts of asked) await ask(facts)
}
