import { writeFile } from "node:fs/promises"
import * as path from "node:path"
import { compilePolicy } from "@str-service/policy"
import { emptyTally, simulate } from "@str-service/simulation"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, test } from "vitest"
import { cut } from "../src/simulating/cuts.ts"
import { lineBlocks } from "../src/simulating/line-blocks.ts"
import { simulateLines } from "../src/simulating/simulate-lines.ts"
import { draft, published } from "./drafts.ts"
import { folderWith } from "./folder.ts"
import { caseloadOf, linesOf, mixed } from "./recorded-caseload.ts"

const episodes = caseloadOf(60)
const grouped = linesOf(episodes.flat())
const comparison = {
  before: Result.getOrThrow(compilePolicy(published)),
  after: Result.getOrThrow(compilePolicy(draft)),
}
const expected = simulate(comparison, episodes)

/** What a file of some text comes to, cut in pieces and read in blocks of so many bytes. */
const simulated = (file: string, size: number, piece: number, block: number, isMixed = false) => {
  const tally = emptyTally()
  const affected: Array<string> = []
  const whole = { from: 0, to: size }
  const pieces = isMixed ? [whole] : cut(file, whole, piece)
  const parts = pieces.map((range) =>
    simulateLines(
      lineBlocks(file, range, block),
      { comparison, on: null, isMixed },
      { affected: ({ episodeId }) => affected.push(episodeId), progress: () => {} },
    ),
  )
  for (const { figures } of parts) tally.include(figures)
  return { figures: tally.figures(), affected, parts, pieces }
}

test("the figures are those of the episodes, wherever the file is cut", async () => {
  const file = path.join(await folderWith({ "events.ndjson": grouped }), "events.ndjson")
  const whole = simulated(file, grouped.length, grouped.length, 1_048_576)
  expect(whole.figures).toEqual(expected)
  expect(expected.affected).toBeGreaterThan(30)
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: grouped.length }),
      fc.integer({ min: 1, max: 5000 }),
      (piece, block) => {
        const pieced = simulated(file, grouped.length, piece, block)
        expect(pieced.figures).toEqual(expected)
        expect(pieced.affected).toEqual(whole.affected)
        expect(pieced.parts.some(({ turnsOutMixed }) => turnsOutMixed)).toBe(false)
        expect(pieced.parts.reduce((sum, { lines }) => sum + lines, 0)).toBe(
          grouped.split("\n").length - 1,
        )
      },
    ),
    { numRuns: 60 },
  )
})

test("each piece begins with another episode than the line before it", async () => {
  const file = path.join(await folderWith({ "events.ndjson": grouped }), "events.ndjson")
  const { pieces, parts } = simulated(file, grouped.length, 1, 1_048_576)
  expect(pieces.length).toBe(episodes.length)
  expect(parts.map(({ begun }) => [...begun])).toEqual(
    episodes.map(([first]) => [first?.metadata.episodeId]),
  )
})

test("streams that are mixed are noticed, and come to the same", async () => {
  const text = linesOf(mixed(episodes))
  const file = path.join(await folderWith({ "events.ndjson": text }), "events.ndjson")
  expect(simulated(file, text.length, text.length, 4096).parts[0]?.turnsOutMixed).toBe(true)
  const { figures, affected } = simulated(file, text.length, text.length, 4096, true)
  expect({ ...figures, turningPoints: [] }).toEqual({ ...expected, turningPoints: [] })
  expect(affected.length).toBe(expected.affected)
})

test("line ends of Windows and a last line without an end are read as others are", async () => {
  const text = grouped.trimEnd().replaceAll("\n", "\r\n")
  const file = path.join(await folderWith(), "events.ndjson")
  await writeFile(file, text)
  const { figures, parts } = simulated(file, text.length, 3000, 700)
  expect(figures).toEqual(expected)
  expect(parts.flatMap(({ complaints }) => complaints.first)).toEqual([])
})
