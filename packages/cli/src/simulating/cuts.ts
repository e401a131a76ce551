import { type ByteRange, lineBlocks } from "./line-blocks.ts"
import { namedIn } from "./named-in.ts"

/** As much as is read for finding where to cut; seldom is more than one needed. */
const blockLength = 65_536

/**
 * Part of a file of NDJSON cut into pieces of about `length` bytes, each beginning with another
 * episode than the line before it: so that no episode of streams that stand in one piece is parted.
 */
export const cut = (file: string, { from, to }: ByteRange, length: number): Array<ByteRange> => {
  const pieces: Array<ByteRange> = []
  let start = from
  while (start < to) {
    const end = start + length < to ? (boundaryAfter(file, start + length, to) ?? to) : to
    pieces.push({ from: start, to: end })
    start = end
  }
  return pieces
}

/** The first byte, after one, of a line that names another episode than a whole line before it. */
const boundaryAfter = (file: string, place: number, to: number): number | undefined => {
  let offset = place
  let isWhole = false
  let before: string | undefined
  for (const { text } of lineBlocks(file, { from: place, to }, blockLength)) {
    for (const line of text.match(/[^\n]*\n?/gu) ?? []) {
      const { episodeId } = isWhole ? namedIn(line) : {}
      if (episodeId !== undefined) {
        if (before !== undefined && episodeId !== before) return offset
        before = episodeId
      }
      isWhole = true
      offset += Buffer.byteLength(line)
    }
  }
  return undefined
}
