import { readFile } from "node:fs/promises"
import { brotliDecompressSync } from "node:zlib"

/** Text by the name of its file. */
export type Texts = Readonly<Record<string, string>>

/** Where examples lie packed, beside what is made of the sources and beside the sources alike. */
const folder = new URL("./examples/", import.meta.resolve("@str-service/cli/package.json"))

/** The files of an example that come packed with this command: one JSON document, compressed. */
export const packedFiles = async (example: string): Promise<Texts> => {
  const packed = await readFile(new URL(`${example}.json.br`, folder))
  return JSON.parse(brotliDecompressSync(packed).toString("utf8"))
}
