import ts from "typescript"
import { pathOf } from "./parsed-house.ts"
import type { Rule, Violation } from "./violation.ts"

/** Every node under a node, itself first. */
export function* nodesUnder(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of childrenOf(node)) yield* nodesUnder(child)
}

/** Every node under a node that is still there when the types are stripped. */
export function* runtimeNodesUnder(node: ts.Node): Generator<ts.Node> {
  if (isErased(node)) return
  yield node
  for (const child of childrenOf(node)) yield* runtimeNodesUnder(child)
}

const childrenOf = (node: ts.Node): ReadonlyArray<ts.Node> => {
  const children: Array<ts.Node> = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  return children
}

// `class A extends B` runs B, although the compiler counts it among the types.
const isErased = (node: ts.Node): boolean =>
  (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isTypeParameterDeclaration(node) ||
  (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword)

export const violationAt = (node: ts.Node, rule: Rule, message: string): Violation => {
  const file = node.getSourceFile()
  const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file))
  return { rule, file: pathOf(file), line: line + 1, column: character + 1, message }
}
