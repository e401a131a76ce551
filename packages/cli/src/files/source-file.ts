import { createReadStream } from "node:fs"
import { readFile } from "node:fs/promises"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
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

/** Reads the first bytes of a file, so many at most, however long it is. */
export const openFirstBytes = (count: number, name: string): Promise<Opened> =>
  opening(name, async () => Buffer.concat(await firstChunks(count, name)))

/** Operating systems let a program have few files open at once, some no more than 256. */
const few = Semaphore.makeUnsafe(64)

const opening = async (name: string, read: () => Promise<Uint8Array>): Promise<Opened> => {
  try {
    return Result.succeed({
      name,
      bytes: await Effect.runPromise(few.withPermit(Effect.promise(read))),
    })
  } catch (fault) {
    return Result.fail([finding(name, null, describeFault(fault))])
  }
}

const firstChunks = async (count: number, name: string): Promise<Array<Buffer>> => {
  const chunks: Array<Buffer> = []
  for await (const chunk of createReadStream(name, { end: count - 1 })) {
    chunks.push(Buffer.from(chunk))
  }
  return chunks
}
