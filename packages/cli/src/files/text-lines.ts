import { createReadStream } from "node:fs"

const chunkLength = 65_536

/**
 * The lines of a file in UTF-8 as they are read, without their ends and without a byte-order mark;
 * of a file of any length no more than a mebibyte, and the longest line, is held at once.
 *
 * Rejects with what the operating system complains of.
 */
export async function* textLines(file: string): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let begun = ""
  const bytes: AsyncIterable<Uint8Array> = createReadStream(file, { highWaterMark: chunkLength })
  for await (const chunk of bytes) {
    const lines = decoder.decode(chunk, { stream: true }).split("\n")
    lines[0] = begun + (lines[0] ?? "")
    begun = lines.pop() ?? ""
    for (const line of lines) yield withoutReturn(line)
  }
  begun += decoder.decode()
  if (begun !== "") yield withoutReturn(begun)
}

const withoutReturn = (line: string): string => (line.endsWith("\r") ? line.slice(0, -1) : line)
