import "effect/schema/SchemaJITCompiler/enable"
import { parentPort, workerData } from "node:worker_threads"
import type { Day } from "@str-service/domain"
import { fingerprint } from "../events/fingerprints.ts"
import { type ByteRange, lineBlocks } from "./line-blocks.ts"
import { comparisonOf, type Sides } from "./sides.ts"
import { type SimulatedLines, simulateLines } from "./simulate-lines.ts"

/** What a worker is told once. */
export interface Orders {
  readonly file: string
  readonly sides: Sides
  readonly on: Day | null
  readonly isMixed: boolean
  /** Whether the affected episodes are to be named. */
  readonly namesAffected: boolean
}

/** What a worker says: how far it has come, or what came of a piece of the file. */
export type Saying = { readonly bytes: number } | { readonly piece: SimulatedPiece }

export interface SimulatedPiece extends Omit<SimulatedLines, "begun"> {
  /** The fingerprints of the episodes that begin in it. */
  readonly begun: Float64Array
  /** The affected episodes as NDJSON. */
  readonly affected: string
}

const { file, sides, on, isMixed, namesAffected }: Orders = workerData
const question = { comparison: comparisonOf(sides), on, isMixed }

const simulatePiece = (range: ByteRange): SimulatedPiece => {
  const affected: Array<string> = []
  const { begun, ...simulated } = simulateLines(lineBlocks(file, range), question, {
    affected: (episode) => {
      if (namesAffected) affected.push(`${JSON.stringify(episode)}\n`)
    },
    progress: (bytes) => say({ bytes }),
  })
  return {
    ...simulated,
    begun: Float64Array.from(begun, fingerprint),
    affected: affected.join(""),
  }
}

const say = (saying: Saying): void => parentPort?.postMessage(saying)

parentPort?.on("message", (range: ByteRange) => say({ piece: simulatePiece(range) }))
