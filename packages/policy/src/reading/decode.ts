import type { Flaw } from "./flaw.ts"

/** A text, and what is wrong with how it was written down; `null` where it cannot be read. */
export interface DecodedText {
  readonly text: string | null
  readonly flaws: ReadonlyArray<Flaw>
}

/** The most bytes, or characters, of a document that are read: 1 MiB. */
export const largestText = 1_048_576

/**
 * The text of a document: bytes are UTF-8. A byte-order mark is told and left out, so that offsets
 * count from what follows it.
 */
export const decodeText = (written: string | Uint8Array): DecodedText => {
  if (written.length > largestText) return { text: null, flaws: [tooLarge] }
  return typeof written === "string" ? withoutMark(written, []) : decodeBytes(written)
}

const tooLarge: Flaw = {
  code: "too-large",
  offset: 0,
  message: "This is larger than 1 MiB, so it was not read; split the policy.",
}

const decodeBytes = (bytes: Uint8Array): DecodedText => {
  const other = otherEncoding(bytes)
  if (other !== undefined) return { text: null, flaws: [notUtf8(0, `This is ${other}`)] }
  const text = decode(bytes)
  const wrong = firstWrongByte(bytes, text)
  return withoutMark(
    text,
    wrong === -1
      ? []
      : [notUtf8(decode(bytes.subarray(0, wrong)).length, "From here on this is not UTF-8")],
  )
}

const mark = "\u{feff}"

const withoutMark = (text: string, flaws: ReadonlyArray<Flaw>): DecodedText =>
  text.startsWith(mark)
    ? {
        text: text.slice(mark.length),
        flaws: [
          markThere,
          ...flaws.map((flaw) => ({ ...flaw, offset: Math.max(0, flaw.offset - mark.length) })),
        ],
      }
    : { text, flaws }

const markThere: Flaw = {
  code: "byte-order-mark",
  offset: 0,
  message: `An invisible byte-order mark stands before the text; save it as "UTF-8", not "UTF-8 with BOM".`,
}

const notUtf8 = (offset: number, what: string): Flaw => ({
  code: "not-utf-8",
  offset,
  message: `${what}; save the file as UTF-8.`,
})

/** JSON starts with two ASCII characters, which in UTF-16 and UTF-32 have a zero byte among them. */
const otherEncoding = ([first, second]: Uint8Array): string | undefined => {
  const isMarked = (first === 0xfe && second === 0xff) || (first === 0xff && second === 0xfe)
  return isMarked || first === 0 || second === 0 ? "UTF-16 or UTF-32" : undefined
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)

/** Where bytes are not those that their text has in UTF-8; -1 where they are. */
const firstWrongByte = (bytes: Uint8Array, text: string): number => {
  const encoded = new TextEncoder().encode(text)
  return encoded.findIndex((byte, index) => byte !== bytes[index])
}
