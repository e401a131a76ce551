import { readPolicy } from "@str-service/policy"
import type { Contest } from "./measure.ts"
import { tenRulesDocument } from "./ten-rules.ts"

const copies = 20

/** A document of 200 rules: ten rules twenty times over, each under a name of its own. */
const twoHundredRules = (): string => {
  const { eligibility } = tenRulesDocument.decisions
  const rules = Array.from({ length: copies }, (_, copy) =>
    eligibility.rules.map((rule) => ({ ...rule, name: `${rule.name}, ${copy + 1}` })),
  ).flat()
  const decisions = { eligibility: { ...eligibility, rules } }
  return JSON.stringify({ ...tenRulesDocument, decisions }, null, 2)
}

/** Reading a policy, all checks included, beside only parsing it. */
export const checking = (): Contest => {
  const text = twoHundredRules()
  const { document, findings } = readPolicy(text)
  if (document === null || findings.length > 0) throw new Error("The document is not sound.")
  return {
    title: `Reading and checking a document of 200 rules, ${Math.round(text.length / 1024)} KiB`,
    unit: "documents",
    perCall: 1,
    contenders: [
      { name: "readPolicy", run: () => readPolicy(text) },
      { name: "JSON.parse, which checks nothing", run: () => JSON.parse(text) },
    ],
  }
}
