import ts from "typescript"
import { packages, pureGlobals } from "../house.ts"
import { type ParsedHouse, pathOf } from "../parsed-house.ts"
import { placeOf } from "../place.ts"
import { runtimeNodesUnder, violationAt } from "../syntax.ts"
import type { Violation } from "../violation.ts"

/** Whether a file must be free of I/O, clocks, randomness and exceptions. */
export const isPure = (file: ts.SourceFile): boolean => {
  const { packageName, isSource } = placeOf(pathOf(file))
  return isSource && packageName !== undefined && packages[packageName]?.pure === true
}

/** Pure code asks the world nothing: what it needs to know comes in as an argument. */
export const purity =
  ({ isGlobal }: Pick<ParsedHouse, "isGlobal">) =>
  (file: ts.SourceFile): ReadonlyArray<Violation> =>
    isPure(file) ? [...impureGlobals(file, isGlobal), ...moduleMetadata(file)] : []

const impureGlobals = (
  file: ts.SourceFile,
  isGlobal: ParsedHouse["isGlobal"],
): ReadonlyArray<Violation> =>
  [...runtimeNodesUnder(file)]
    .filter(ts.isIdentifier)
    .filter((name) => isUse(name) && isGlobal(name))
    .flatMap((name) => {
      const allowed = Object.hasOwn(pureGlobals, name.text) ? pureGlobals[name.text] : undefined
      if (allowed === true) return []
      if (allowed === undefined)
        return [
          violationAt(
            name,
            "purity",
            `Pure code may not use ${name.text}: take it as an argument.`,
          ),
        ]
      if (allowed.only.includes(memberUsed(name) ?? "")) return []
      return [
        violationAt(
          name,
          "purity",
          `Of ${name.text} pure code may use only ${allowed.only.map((member) => `${name.text}.${member}`).join(", ")}.`,
        ),
      ]
    })

const memberUsed = ({ parent }: ts.Identifier): string | undefined =>
  ts.isPropertyAccessExpression(parent) ? parent.name.text : undefined

/** Whether an identifier is a use of a variable, and neither a declaration nor the name of a member. */
const isUse = (name: ts.Identifier): boolean => {
  const { parent } = name
  if (ts.isShorthandPropertyAssignment(parent)) return true
  if (ts.isBindingElement(parent)) return parent.initializer === name
  if (ts.isExportSpecifier(parent) || ts.isImportSpecifier(parent)) return false
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false
  if (ts.isMetaProperty(parent) || ts.isImportAttribute(parent)) return false
  return !("name" in parent && parent.name === name)
}

const moduleMetadata = (file: ts.SourceFile): ReadonlyArray<Violation> =>
  [...runtimeNodesUnder(file)]
    .filter(ts.isMetaProperty)
    .map((node) =>
      violationAt(node, "purity", "Pure code may not ask where it stands: leave import.meta out."),
    )
