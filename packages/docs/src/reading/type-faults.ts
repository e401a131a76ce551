import * as path from "node:path"
import ts from "typescript"
import { root, textOf } from "../repository.ts"
import { blocksOf } from "./blocks.ts"
import { folderOf } from "./follow.ts"
import { fileNameOf } from "./steps.ts"

/** What is wrong with the types of the code of pages, each with its page and line. */
export const typeFaults = (pages: ReadonlyArray<string>): ReadonlyArray<string> => {
  const codes = new Map(pages.flatMap(codesOf))
  const host = ts.createCompilerHost(options)
  const { fileExists, directoryExists, getSourceFile } = host
  const folders = new Set([...codes.keys()].map((name) => path.dirname(name)))
  host.fileExists = (name) => codes.has(name) || fileExists(name)
  host.directoryExists = (name) => folders.has(name) || (directoryExists?.(name) ?? true)
  host.getSourceFile = (name, language, ...others) => {
    const code = codes.get(name)
    return code === undefined
      ? getSourceFile(name, language, ...others)
      : ts.createSourceFile(name, code.body, language)
  }
  const program = ts.createProgram([...codes.keys()], options, host)
  return [...codes].flatMap(([name, { page, line }]) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(name))
      .map(({ file, start = 0, messageText }) => {
        const within = file?.getLineAndCharacterOfPosition(start).line ?? 0
        return `${page}:${line + 1 + within}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`
      }),
  )
}

interface Code {
  readonly page: string
  readonly line: number
  readonly body: string
}

const codesOf = (page: string): ReadonlyArray<readonly [string, Code]> =>
  blocksOf(textOf(page)).flatMap((block, place) => {
    const { kind, body, line } = block
    if (kind !== "ts") return []
    const file = path.join(folderOf(page), fileNameOf(block, place))
    return [[file, { page, line, body }] as const]
  })

const settings = ts.parseJsonConfigFileContent(
  {
    extends: "../../tsconfig.base.json",
    compilerOptions: {
      // What a page shows, a reader goes on with.
      noUnusedLocals: false,
      noUnusedParameters: false,
      // Half of the time goes into declarations that nobody writes.
      declaration: false,
      declarationMap: false,
    },
    files: [],
  },
  ts.sys,
  path.join(root, "packages/docs"),
)

const options: ts.CompilerOptions = { ...settings.options, noEmit: true }
