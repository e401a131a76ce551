import * as Result from "effect/Result"
import {
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser"
import { tooDeepIn } from "./nesting.ts"

/** What is wrong within a text: the offset of its first character, from 0, and a sentence. */
export interface Flaw {
  readonly offset: number
  readonly message: string
}

/** A JSON text's value, and the tree that tells where each part of it stands. */
export interface ParsedJson {
  readonly value: unknown
  readonly root: Node
}

/**
 * Parses JSON to the letter: no comments, no trailing commas, no key twice in one object.
 *
 * Fails with where it is nested too deep or broken, or with every key that stands twice.
 */
export const parseJson = (text: string): Result.Result<ParsedJson, ReadonlyArray<Flaw>> => {
  const tooDeep = tooDeepIn(text)
  return tooDeep === undefined ? parseShallow(text) : Result.fail([tooDeep])
}

const parseShallow = (text: string): Result.Result<ParsedJson, ReadonlyArray<Flaw>> => {
  const errors: Array<ParseError> = []
  const root = parseTree(text, errors, { disallowComments: true })
  const [first] = errors
  if (root === undefined || first !== undefined) return Result.fail([brokenJson(first)])
  const twice = [...keysTwice(root)]
  if (twice.length > 0) return Result.fail(twice)
  try {
    const value: unknown = JSON.parse(text)
    return Result.succeed({ value, root })
  } catch {
    return Result.fail([brokenJson(undefined)])
  }
}

const brokenJson = (error: ParseError | undefined): Flaw => {
  const what = error === undefined ? "" : ` (${wordsOf(error)})`
  return { offset: error?.offset ?? 0, message: `This is not JSON${what}. Mend it.` }
}

const wordsOf = ({ error }: ParseError): string =>
  printParseErrorCode(error)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/gu, " ")
    .toLowerCase()

function* keysTwice(node: Node): Generator<Flaw> {
  const seen = new Set<string>()
  for (const child of node.children ?? []) {
    const [key] = child.type === "property" ? (child.children ?? []) : []
    if (key !== undefined) {
      const name = String(getNodeValue(key))
      if (seen.has(name)) {
        // The key itself is not repeated: it may be somebody's name.
        yield { offset: key.offset, message: "This key stands here twice. Keep one of them." }
      }
      seen.add(name)
    }
    yield* keysTwice(child)
  }
}
