import type { PolicyDocument } from "../document/policy-document.ts"
import { conditionWords } from "../words/condition-words.ts"
import { type Blocks, conditionList, section } from "./markdown.ts"

/** The named conditions, each with what it means. */
export const describeConditions = ({ conditions = {}, facts }: PolicyDocument): Blocks =>
  Object.entries(conditions).flatMap(([name, condition]) =>
    section(3, `“${name}”`, [conditionList(conditionWords(condition, facts))]),
  )

/** The combinations of facts that cannot be true of anybody. */
export const describeImpossible = ({ cannotHappen = [], facts }: PolicyDocument): Blocks =>
  cannotHappen.length === 0
    ? []
    : [cannotHappen.map((condition) => conditionList(conditionWords(condition, facts))).join("\n")]
