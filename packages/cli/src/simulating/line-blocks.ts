import { isAscii, isUtf8 } from "node:buffer"
import { closeSync, openSync, readSync } from "node:fs"

/** Part of a file, in bytes: from the first to before the second. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/** Whole lines of a file as text. */
export interface LineBlock {
  readonly text: string
  /** Whether it is UTF-8 throughout; what is not reads `U+FFFD`. */
  readonly isUtf8: boolean
  /** How many bytes it is of. */
  readonly bytes: number
}

const lineEnd = 0x0a

/**
 * The lines of part of a file, block by block and one after the other, for a thread that has nothing
 * else to do. A line that is longer than a block is put together from several.
 */
export function* lineBlocks(
  file: string,
  { from, to }: ByteRange,
  blockLength = 1_048_576,
): Generator<LineBlock> {
  const descriptor = openSync(file, "r")
  try {
    let buffer = Buffer.allocUnsafe(blockLength)
    let kept = 0
    let place = from
    while (place < to) {
      const room = Math.min(buffer.length - kept, to - place)
      const read = readSync(descriptor, buffer, kept, room, place)
      if (read === 0) break
      place += read
      const filled = buffer.subarray(0, kept + read)
      const whole = filled.lastIndexOf(lineEnd) + 1
      if (whole > 0) yield blockOf(filled.subarray(0, whole))
      kept = filled.length - whole
      if (kept === buffer.length) buffer = Buffer.concat([buffer], 2 * kept)
      else buffer.copyWithin(0, whole, filled.length)
    }
    if (kept > 0) yield blockOf(buffer.subarray(0, kept))
  } finally {
    closeSync(descriptor)
  }
}

const blockOf = (bytes: Buffer): LineBlock => ({
  text: isAscii(bytes) ? bytes.toString("latin1") : bytes.toString("utf8"),
  isUtf8: isUtf8(bytes),
  bytes: bytes.length,
})
