import ts from "typescript"
import { nodesUnder, violationAt } from "../syntax.ts"
import type { Violation } from "../violation.ts"

/** No assertion through `unknown` or `any`: it says that a thing is what it is not. */
export const honestTypes = (file: ts.SourceFile): ReadonlyArray<Violation> =>
  [...nodesUnder(file)]
    .filter(ts.isAsExpression)
    .filter(({ expression }) => ts.isAsExpression(expression) && isAnything(expression.type))
    .map((node) =>
      violationAt(
        node,
        "honest-types",
        "An assertion through unknown or any: decode the value or narrow its type.",
      ),
    )

const isAnything = ({ kind }: ts.TypeNode): boolean =>
  kind === ts.SyntaxKind.UnknownKeyword || kind === ts.SyntaxKind.AnyKeyword
