import { writeSync } from "node:fs"
import { workerData } from "node:worker_threads"
import { type Beginning, place, turn } from "./turns.ts"

const beginning: Beginning = workerData

const start = performance.now()

/** Waits as long, and says whether the sign goes on. */
const waits = (milliseconds: number): boolean => {
  Atomics.wait(beginning.memory, place.turn, turn.nobodys, milliseconds)
  const found = Atomics.compareExchange(beginning.memory, place.turn, turn.nobodys, turn.signs)
  return found === turn.nobodys
}

const show = (): void => {
  const seconds = Math.round((performance.now() - start) / 1000)
  writeSync(beginning.terminal, `\rWorking, ${seconds} s`)
  Atomics.store(beginning.memory, place.isShown, 1)
  Atomics.notify(beginning.memory, place.isShown)
  Atomics.store(beginning.memory, place.turn, turn.nobodys)
}

for (let wait = beginning.after; waits(wait); wait = 1000) show()
