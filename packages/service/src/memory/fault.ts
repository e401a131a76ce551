/** Something held back until it is let go. */
export interface Held {
  readonly release: () => void
  readonly released: Promise<void>
}

/** What is to go wrong, once. */
export type Fault =
  | { readonly _tag: "Conflict" }
  | { readonly _tag: "Delay"; readonly held: Held }
  | { readonly _tag: "TimeOut"; readonly lands: "never" | "at-once" }
  | { readonly _tag: "TimeOutThenLands"; readonly held: Held }
  | { readonly _tag: "Crash"; readonly at: CrashPoint }

/** Where a store can stop: ahead of the commit, ahead of the acknowledgement, or amid an erasure. */
export type CrashPoint = "before-commit" | "before-acknowledgement" | "amid-erasure"

/** Faults on demand: each call makes one thing go wrong, in the order of the calls. */
export interface Faults {
  /** The next append is told that another writer was first. */
  readonly conflict: () => void
  /** The next append takes its place in the order at once, and commits when it is released. */
  readonly delay: () => Held
  /** The next append is told `outcome-unknown`, and was appended (`at-once`) or not (`never`). */
  readonly timeOut: (lands: "never" | "at-once") => void
  /** The next append is told `outcome-unknown`, and is tried when it is released. */
  readonly timeOutThenLand: () => Held
  /** The store stops as if killed; its data stay, and can be opened again. */
  readonly crash: (at: CrashPoint) => void
  /** What is to go wrong with the next append, or the next erasure; taken once. */
  readonly take: (step: "append" | "erase") => Fault | undefined
}

/** Faults for a store in memory, to be called when something is to go wrong. */
export const faultsOnDemand = (): Faults => {
  const waiting: Array<Fault> = []
  const isOf = (fault: Fault, step: "append" | "erase") =>
    (fault._tag === "Crash" && fault.at === "amid-erasure") === (step === "erase")
  return {
    conflict: () => void waiting.push({ _tag: "Conflict" }),
    delay: () => {
      const held = hold()
      waiting.push({ _tag: "Delay", held })
      return held
    },
    timeOut: (lands) => void waiting.push({ _tag: "TimeOut", lands }),
    timeOutThenLand: () => {
      const held = hold()
      waiting.push({ _tag: "TimeOutThenLands", held })
      return held
    },
    crash: (at) => void waiting.push({ _tag: "Crash", at }),
    take: (step) => {
      const place = waiting.findIndex((fault) => isOf(fault, step))
      return place === -1 ? undefined : waiting.splice(place, 1)[0]
    },
  }
}

const hold = (): Held => {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { release: resolve, released: promise }
}
