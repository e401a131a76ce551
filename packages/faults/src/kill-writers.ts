import { spawn } from "node:child_process"
import type { EventStore } from "@str-service/service"
import { type Acknowledged, readAcknowledged } from "./acknowledgement.ts"
import { mustHaveKeptInTheEnd } from "./must-have-kept.ts"

export interface WriterFaults {
  /** A program that opens the store and calls `writeUntilKilled`; its last argument is its name. */
  readonly program: string
  readonly args: ReadonlyArray<string>
  /** Opens the store on what the writers left behind. */
  readonly open: () => Promise<EventStore>
  readonly cycles: number
}

/** What came of it. */
export interface KilledWriters {
  readonly cycles: number
  readonly killed: number
  /** Appends acknowledged, each of which was found after every cycle since. */
  readonly acknowledged: number
  /** Appends that were made, and whose writers were killed before they told. */
  readonly madeUntold: number
}

const writersAtOnce = 3

/**
 * Lets several processes append to the same streams, kills them with SIGKILL wherever they are, and
 * looks at what is there, cycle after cycle on the same data. Throws when anything acknowledged is not
 * kept.
 */
export const killWriters = async (faults: WriterFaults): Promise<KilledWriters> => {
  const acknowledged: Array<Acknowledged> = []
  let commands = 0
  for (let cycle = 0; cycle < faults.cycles; cycle += 1) {
    acknowledged.push(...(await writtenUntilKilled(faults, cycle)))
    const store = await faults.open()
    try {
      commands = (await mustHaveKeptInTheEnd(store, acknowledged)).commands
    } finally {
      await store.close()
    }
  }
  return {
    cycles: faults.cycles,
    killed: faults.cycles * writersAtOnce,
    acknowledged: acknowledged.length,
    madeUntold: commands - acknowledged.length,
  }
}

/** Another number of appends each time, so that writers are killed at other moments. */
const enough = (cycle: number): number => 30 + ((cycle * 37) % 101)

const writtenUntilKilled = async (
  { program, args }: WriterFaults,
  cycle: number,
): Promise<ReadonlyArray<Acknowledged>> => {
  let told = 0
  const killing = new AbortController()
  const write = async (name: string): Promise<ReadonlyArray<Acknowledged>> => {
    const node = ["--conditions=@str-service/source", program, ...args, name]
    const writer = spawn(process.execPath, node, { stdio: ["ignore", "pipe", "inherit"] })
    const kill = () => writer.kill("SIGKILL")
    killing.signal.addEventListener("abort", kill)
    const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
      writer.once("error", reject)
      writer.once("close", (_, signal) => resolve(signal))
    })
    let lines = ""
    writer.stdout.setEncoding("utf8").on("data", (text: string) => {
      lines += text
      told += text.split("\n").length - 1
      if (told >= enough(cycle)) killing.abort()
    })
    const signal = await ended
    killing.abort()
    if (signal !== "SIGKILL") throw new Error(`The writer ${name} ended by itself.`)
    return readAcknowledged(lines)
  }
  const names = Array.from({ length: writersAtOnce }, (_, writer) => `w${writer}c${cycle}`)
  return (await Promise.all(names.map(write))).flat()
}
