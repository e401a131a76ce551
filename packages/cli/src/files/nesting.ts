import { createScanner } from "jsonc-parser"

/** As deep as the policy package reads documents; no command or event comes near. */
const mostLevels = 64

const mayBeTooDeep = new RegExp(`^(?:[^[{]*[[{]){${mostLevels + 1}}`, "u")

const closing: Readonly<Record<string, string>> = { "{": "}", "[": "]" }

/** A bracket that opens one level more than may be; its offset, from 0. */
export interface TooDeep {
  readonly offset: number
  readonly message: string
}

/**
 * Where a JSON text, broken or not, is nested deeper than what walks it could follow; `undefined`
 * where all can.
 */
export const tooDeepIn = (text: string): TooDeep | undefined => {
  if (!mayBeTooDeep.test(text)) return undefined
  const scanner = createScanner(text, true)
  const open: Array<string | undefined> = []
  while (scanner.getPosition() < text.length) {
    scanner.scan()
    const offset = scanner.getTokenOffset()
    const sign = text.charAt(offset)
    if (sign === open.at(-1)) open.pop()
    else if (sign in closing) open.push(closing[sign])
    if (open.length > mostLevels) return { offset, message: tooDeep }
  }
  return undefined
}

const tooDeep = `This is nested too deep: more than ${mostLevels} levels. Write it with fewer.`
