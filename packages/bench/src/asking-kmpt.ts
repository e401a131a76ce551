import type { Day, Facts } from "@str-service/domain"
import { type CompiledPolicy, kmptStr, toEngine } from "@str-service/policy"
import type { Contest } from "./measure.ts"

const day: Day = "2012-11-05"

/** Every combination of a few facts, all of them known, so that the engine can answer too. */
const factSets: ReadonlyArray<Facts> = ["access", "elsewhere"].flatMap((team) =>
  [true, false].flatMap((inCrisis) =>
    ["short-term", "long-term"].flatMap((expectedNeed) =>
      [true, false].map((hasOpenEpisode) => ({
        team,
        inCrisis,
        expectedNeed,
        hasOpenEpisode,
        daysSinceLastEnablement: 400,
        section117Aftercare: false,
        referredOn: day,
      })),
    ),
  ),
)

/** Asking the KMPT eligibility rules: our evaluator beside json-rules-engine's own engine. */
export const askingKmpt = async (): Promise<Contest> => {
  const policy = kmptPolicy()
  const { eligibility } = policy.decisions
  const engine = toEngine(policy, "eligibility", day)
  if (eligibility === null || engine === null) throw new Error("The policy decides nothing.")
  for (const facts of factSets) {
    const { events } = await engine.run(facts)
    if (events[0]?.type !== eligibility.outcome(facts, day)) {
      throw new Error(`The evaluators do not agree on ${JSON.stringify(facts)}.`)
    }
  }
  const each = (ask: (facts: Facts) => unknown) => () => {
    for (const facts of factSets) ask(facts)
  }
  return {
    title: "Asking the KMPT eligibility rules, complete facts, identical outcomes",
    unit: "evaluations",
    perCall: factSets.length,
    contenders: [
      { name: "the outcome alone", run: each((facts) => eligibility.outcome(facts, day)) },
      {
        name: "with what an assessment records",
        run: each((facts) => eligibility.answer(facts, day)),
      },
      { name: "with the whole trace", run: each((facts) => eligibility.trace(facts, day)) },
      {
        name: "json-rules-engine's Engine",
        run: async () => {
          for (const facts of factSets) await engine.run(facts)
        },
      },
    ],
  }
}

const kmptPolicy = (): CompiledPolicy => {
  const policy = kmptStr.inForceOn(day)
  if (policy === undefined) throw new Error(`No KMPT policy is in force on ${day}.`)
  return policy
}
