import ts from "typescript"
import { throwingMember } from "../house.ts"
import { runtimeNodesUnder, violationAt } from "../syntax.ts"
import type { Violation } from "../violation.ts"
import { isPure } from "./purity.ts"

/** Pure code refuses by a value, so that a caller sees every refusal in the type. */
export const noExceptions = (file: ts.SourceFile): ReadonlyArray<Violation> =>
  isPure(file)
    ? [...runtimeNodesUnder(file)].flatMap((node) => {
        if (ts.isThrowStatement(node))
          return [
            violationAt(
              node,
              "no-exceptions",
              "Pure code may not throw: return a Result that fails.",
            ),
          ]
        if (ts.isIdentifier(node) && throwingMember.test(node.text))
          return [
            violationAt(
              node,
              "no-exceptions",
              `${node.text} throws: use the form that gives a Result.`,
            ),
          ]
        return []
      })
    : []
