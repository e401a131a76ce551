import ts from "typescript"
import { nodesUnder } from "./syntax.ts"

/** One place where a file names a module: an import, a re-export, or an `import()` of either kind. */
export interface ModuleReference {
  readonly specifier: string
  readonly node: ts.Node
}

export const moduleReferences = (file: ts.SourceFile): ReadonlyArray<ModuleReference> =>
  [...nodesUnder(file)].flatMap((node) => {
    const specifier = specifierOf(node)
    return specifier === undefined ? [] : [{ specifier: specifier.text, node: specifier }]
  })

const specifierOf = (node: ts.Node): ts.StringLiteralLike | undefined => {
  const named = namingNode(node)
  return named !== undefined && ts.isStringLiteralLike(named) ? named : undefined
}

const namingNode = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0]
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  return undefined
}
