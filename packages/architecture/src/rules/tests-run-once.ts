import ts from "typescript"
import { nodesUnder, violationAt } from "../syntax.ts"
import type { Violation } from "../violation.ts"

/** A test without a property is vitest's own: that of @fast-check/vitest runs as often as a property. */
export const testsRunOnce = (file: ts.SourceFile): ReadonlyArray<Violation> =>
  [...nodesUnder(file)]
    .filter(ts.isImportSpecifier)
    .filter(({ name }) => name.text === "test" || name.text === "it")
    .filter(({ parent }) => takenFrom(parent) === "@fast-check/vitest")
    .map((node) =>
      violationAt(
        node,
        "tests-run-once",
        'Import it "as property", and test from vitest: without a property it would run thousands of times.',
      ),
    )

const takenFrom = ({ parent }: ts.NamedImports): string | undefined => {
  const { moduleSpecifier } = parent.parent
  return ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : undefined
}
