import ts from "typescript"
import type { SourceTree } from "./source-tree.ts"

/** All sources of a tree, parsed and bound together, without the standard library. */
export interface ParsedHouse {
  readonly files: ReadonlyArray<ts.SourceFile>
  /** Whether a name in an expression is declared nowhere in the house: a global of the machine. */
  readonly isGlobal: (name: ts.Identifier) => boolean
}

/** Parses a tree in memory; nothing is read from the disk, so wrong sources can be tried as easily. */
export const parse = (tree: SourceTree): ParsedHouse => {
  const texts = new Map([...tree].map(([file, text]) => [`/${file}`, text]))
  const program = ts.createProgram({
    rootNames: [...texts.keys()],
    options: {
      allowImportingTsExtensions: true,
      module: ts.ModuleKind.ESNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      noEmit: true,
      noLib: true,
      noResolve: true,
      target: ts.ScriptTarget.ESNext,
      types: [],
    },
    host: inMemory(texts),
  })
  const checker = program.getTypeChecker()
  return {
    files: program.getSourceFiles(),
    isGlobal: (name) => {
      const symbol = ts.isShorthandPropertyAssignment(name.parent)
        ? checker.getShorthandAssignmentValueSymbol(name.parent)
        : checker.getSymbolAtLocation(name)
      // globalThis has a symbol, but nothing that declares it.
      return (symbol?.declarations ?? []).length === 0
    },
  }
}

const inMemory = (texts: ReadonlyMap<string, string>): ts.CompilerHost => ({
  fileExists: (file) => texts.has(file),
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => "/",
  getDefaultLibFileName: () => "lib.d.ts",
  getNewLine: () => "\n",
  getSourceFile: (file, version) => {
    const text = texts.get(file)
    return text === undefined ? undefined : ts.createSourceFile(file, text, version, true)
  },
  readFile: (file) => texts.get(file),
  useCaseSensitiveFileNames: () => true,
  writeFile: () => undefined,
})

/** The path of a parsed file as the tree has it. */
export const pathOf = (file: ts.SourceFile): string => file.fileName.slice(1)
