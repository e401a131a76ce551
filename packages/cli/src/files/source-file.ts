import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import * as Result from "effect/Result"
import { type Finding, finding } from "../findings/finding.ts"
import { describeFault } from "./fault.ts"

/** A file as it was read, with the name its reader knows it by. */
export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Opened = Result.Result<SourceFile, ReadonlyArray<Finding>>

/** Reads a file whole, or says why it cannot be read. */
export const openFile = (name: string): Promise<Opened> => opening(name, () => readFile(name))

/** Reads a file whole if it has at most so many bytes; of a longer one, reads no more than that. */
export const openFileUpTo = async (most: number, name: string): Promise<Opened> => {
  const opened = await opening(name, async () => Buffer.concat(await firstBytes(name, most + 1)))
  return Result.flatMap(opened, (source) =>
    source.bytes.length > most ? Result.fail([tooLarge(name, most)]) : Result.succeed(source),
  )
}

const opening = async (name: string, read: () => Promise<Uint8Array>): Promise<Opened> => {
  try {
    return Result.succeed({ name, bytes: await read() })
  } catch (fault) {
    return Result.fail([finding(name, null, describeFault(fault))])
  }
}

const firstBytes = async (name: string, count: number): Promise<Array<Buffer>> => {
  const chunks: Array<Buffer> = []
  for await (const chunk of createReadStream(name, { end: count - 1 })) {
    chunks.push(Buffer.from(chunk))
  }
  return chunks
}

const tooLarge = (name: string, most: number): Finding =>
  finding(
    name,
    null,
    `It is larger than ${(most / 1_000_000).toLocaleString("en-GB")} MB, so it was not read. Name another file, or split it.`,
  )
