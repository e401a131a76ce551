import { mkdir, readdir, readFile, writeFile } from "node:fs/promises"
import { basename, join, resolve } from "node:path"
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
  for (const made of statements.flatMap(madeBy)) {
    if (doesSomething(made)) {
      result.appendLeft(made.getStart(), "/* @__PURE__ */ (() => (")
      result.appendRight(made.getEnd(), "))()")
    }
  }
  for (const { name } of statements.filter(ts.isVariableStatement).flatMap(declarationsOf)) {
    if (!ts.isObjectBindingPattern(name)) continue
    const whole = `whole${name.getStart()}`
    const parts = name.elements.map(
      (element) => `${element.name.getText()} = ${part(whole, element)}`,
    )
    result.overwrite(name.getStart(), name.getEnd(), whole)
    result.appendRight(name.parent.getEnd(), `, ${parts.join(", ")}`)
  }
  return result
}

const declarationsOf = ({ declarationList }: ts.VariableStatement) => declarationList.declarations

/** What a name is given of something that is taken apart, which a bundler leaves in as it stands. */
const part = (whole: string, { propertyName, name, dotDotDotToken }: ts.BindingElement): string => {
  const key = propertyName ?? name
  if (!ts.isIdentifier(key) || !ts.isIdentifier(name) || dotDotDotToken !== undefined) {
    throw new Error(`Name the parts of ${name.parent.parent.getText()} one by one.`)
  }
  return `/* @__PURE__ */ (() => ${whole}.${key.text})()`
}

/** What a statement makes as it is loaded: the values of its names, or what a class is made of. */
const madeBy = (statement: ts.Statement): ReadonlyArray<ts.Expression> => {
  if (ts.isVariableStatement(statement)) {
    return declarationsOf(statement).flatMap(({ initializer }) => initializer ?? [])
  }
  if (!ts.isClassDeclaration(statement)) return []
  const { heritageClauses = [], members } = statement
  return [
    ...heritageClauses
      .filter(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
      .flatMap(({ types }) => types.map(({ expression }) => expression)),
    ...members.filter(isStatic).flatMap(({ initializer }) => initializer ?? []),
  ]
}

const isStatic = (member: ts.ClassElement): member is ts.PropertyDeclaration =>
  ts.isPropertyDeclaration(member) &&
  member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true

/** Whether an expression does something for all that a bundler can see: more than to write down values. */
const doesSomething = (node: ts.Node): boolean => {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false
  return (
    ts.isCallLikeExpression(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isBinaryExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isComputedPropertyName(node) ||
    ts.isSpreadElement(node) ||
    ts.isSpreadAssignment(node) ||
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
 * How a published package becomes JavaScript: a module for each entry, and for what several of them
 * share, so that it is there once. Its declarations are TypeScript's own work (`tsconfig.build.json`), because tsup's have no maps that
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

/** What an application's bundle takes in of others has to come with their licences. */
const bringLicences: Plugin = {
  name: "bring-licences",
  setup: (build) => {
    build.initialOptions.metafile = true
    build.onEnd(async ({ metafile, errors }) => {
      if (metafile === undefined || errors.length > 0) return
      const folders = new Set(
        Object.keys(metafile.inputs).flatMap(
          (file) => insidePackage.exec(resolve(file))?.[0] ?? [],
        ),
      )
      const texts = await Promise.all([...folders].toSorted().map(licenceIn))
      const { outdir = "." } = build.initialOptions
      await mkdir(outdir, { recursive: true })
      await writeFile(join(outdir, "THIRD-PARTY-LICENCES.txt"), texts.join(`\n${"-".repeat(72)}\n`))
    })
  },
}

const insidePackage = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u

const licenceIn = async (folder: string): Promise<string> => {
  const { name, version, license } = JSON.parse(
    await readFile(join(folder, "package.json"), "utf8"),
  )
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/iu.test(entry))
  const text = file === undefined ? "" : await readFile(join(folder, file), "utf8")
  return `${name} ${version} (${license})\n\n${text}`
}

export interface ApplicationOptions {
  readonly entry: NonNullable<Options["entry"]>
  readonly outDir: string
  /** How the names of packages begin that stay outside, to be installed beside it. */
  readonly leftOutside: ReadonlyArray<string>
}

/**
 * How an application becomes JavaScript: with all that it uses inside, so that it starts without
 * looking for hundreds of files, and what only some of it needs apart, to be loaded when called for.
 */
export const application = (options: ApplicationOptions): Options => ({
  entry: options.entry,
  outDir: options.outDir,
  format: "esm",
  target: "node22",
  splitting: true,
  noExternal: [new RegExp(`^(?!${["node:", ...options.leftOutside].join("|")})`, "u")],
  clean: true,
  // What is not an ES module asks for Node's own modules by `require`.
  banner: {
    js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);',
  },
  esbuildPlugins: [bringLicences],
})
