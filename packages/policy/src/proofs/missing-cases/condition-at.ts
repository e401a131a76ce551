import { membersOf } from "../../check/places.ts"
import type { Path } from "../../check/problem.ts"
import type { Condition } from "../../document/condition.ts"
import type { PolicyDocument } from "../../document/policy-document.ts"

/** The condition to which a path leads that coverage has found. */
export const conditionAt = (document: PolicyDocument, path: Path): Condition =>
  path.reduce<unknown>(
    (node, step) => membersOf(node).find(([key]) => key === step)?.[1],
    document,
  ) as Condition
