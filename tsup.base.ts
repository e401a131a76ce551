import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import MagicString from "magic-string"
import type { Options } from "tsup"
import ts from "typescript"

type Plugin = NonNullable<Options["esbuildPlugins"]>[number]

/**
 * Has what a module makes as it loads made by a call that may go where nobody uses what it gives.
 * None of it has an effect, or `sideEffects: false` would be a lie; but a bundler cannot see that of a
 * schema, and would bring all of them to whoever imports one function.
 */
const leavable = (path: string, text: string): MagicString => {
  const result = new MagicString(text)
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  for (const { initializer } of statements.filter(ts.isVariableStatement).flatMap(declarations)) {
    if (initializer !== undefined && doesSomething(initializer)) {
      result.appendLeft(initializer.getStart(), "/* @__PURE__ */ (() => (")
      result.appendRight(initializer.getEnd(), "))()")
    }
  }
  return result
}

const declarations = (statement: ts.VariableStatement) => statement.declarationList.declarations

/** Whether a bundler must take it that an expression has an effect: it calls, or reads a property. */
const doesSomething = (node: ts.Node): boolean => {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false
  return (
    ts.isCallExpression(node) ||
    ts.isNewExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    (ts.forEachChild(node, (child) => doesSomething(child) || undefined) ?? false)
  )
}

const makeLeavable: Plugin = {
  name: "make-leavable",
  setup: (build) => {
    build.onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const result = leavable(path, await readFile(path, "utf8"))
      const map = result.generateMap({
        source: basename(path),
        includeContent: true,
        hires: "boundary",
      })
      return { contents: `${result}\n//# sourceMappingURL=${map.toUrl()}`, loader: "ts" }
    })
  },
}

/**
 * How a published package becomes JavaScript: one module for each entry, which loads at once. Its
 * declarations are TypeScript's own work (`tsconfig.build.json`), because tsup's have no maps that
 * lead an editor to the source.
 */
export const library = (entry: NonNullable<Options["entry"]>): Options => ({
  entry,
  format: "esm",
  target: "node22",
  sourcemap: true,
  clean: true,
  esbuildPlugins: [makeLeavable],
})
