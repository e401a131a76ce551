import { isDeepStrictEqual } from "node:util"
import { cut, lineBlocks, simulateFile, simulateLines } from "@str-service/cli"
import { emptyTally, type Simulation } from "@str-service/simulation"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { draft, published } from "./comparison.ts"
import { type HistoryFile, historyFile } from "./history-file.ts"

const rounds = 3
const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 })
const ratio = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 })

/**
 * Simulating a draft over so many recorded episodes: on one thread beside a loop that only reads the
 * lines and parses them, and by a crew of one and of two.
 */
export const simulating = async (episodes: number): Promise<ReadonlyArray<string>> => {
  const history = historyFile(episodes)
  try {
    const times: Array<Readonly<Record<"bare" | "ours" | "one" | "two", number>>> = []
    for (let round = 0; round < rounds; round += 1) {
      const [bare] = await timed(() => bareLoop(history))
      const [ours, figures] = await timed(() => onThisThread(history))
      const [one, byOne] = await timed(() => byCrew(history, 1))
      const [two, byTwo] = await timed(() => byCrew(history, 2))
      if (!isDeepStrictEqual([byOne, byTwo], [figures, figures])) {
        throw new Error("The simulations compared do not agree.")
      }
      times.push({ bare, ours, one, two })
    }
    const of = (measure: (time: (typeof times)[number]) => number) => median(times.map(measure))
    const rate = (name: keyof (typeof times)[number], words: string) =>
      `${whole.format(history.events / of((time) => time[name])).padStart(14)} events/s  ${words}`
    return [
      `Simulating a draft over ${whole.format(history.episodes)} episodes, ${whole.format(history.events)} events, ${whole.format(history.bytes / 1e6)} MB`,
      rate("ours", "on one thread"),
      `${rate("bare", "a loop that only reads the lines and parses them")}: ours is ${ratio.format(of(({ bare, ours }) => bare / ours))} times as fast (aim 0.5)`,
      rate("one", "by a crew of one, its start included"),
      `${rate("two", "by a crew of two")}: ${ratio.format(of(({ one, two }) => one / two))} times as fast as one`,
      "",
    ]
  } finally {
    history.remove()
  }
}

const timed = async <A>(run: () => A | Promise<A>): Promise<readonly [number, A]> => {
  const start = performance.now()
  const result = await run()
  return [(performance.now() - start) / 1000, result]
}

const median = (values: ReadonlyArray<number>): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const bareLoop = ({ name, bytes }: HistoryFile): number => {
  let objects = 0
  for (const { text } of lineBlocks(name, { from: 0, to: bytes })) {
    for (let start = 0; start < text.length; ) {
      const end = text.indexOf("\n", start)
      if (typeof JSON.parse(text.slice(start, end)) === "object") objects += 1
      start = end + 1
    }
  }
  return objects
}

/** Piece by piece, as a member of a crew does it. */
const pieceLength = 33_554_432

const onThisThread = ({ name, bytes }: HistoryFile): Simulation => {
  const tally = emptyTally()
  const question = { comparison: { before: published, after: draft }, on: null, isMixed: false }
  for (const piece of cut(name, { from: 0, to: bytes }, pieceLength)) {
    const { figures } = simulateLines(lineBlocks(name, piece), question, {
      affected: () => {},
      progress: () => {},
    })
    tally.include(figures)
  }
  return tally.figures()
}

const byCrew = async ({ name }: HistoryFile, workers: number): Promise<Simulation> => {
  const { figures } = await Effect.runPromise(
    simulateFile({
      file: name,
      sides: { draft: draft.document, against: published.document, known: [] },
      on: null,
      affected: Option.none(),
      workers,
      progress: () => {},
    }),
  )
  return figures
}
