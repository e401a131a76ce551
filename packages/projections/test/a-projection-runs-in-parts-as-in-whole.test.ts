import { test } from "@fast-check/vitest"
import { episodes, projection, run } from "@str-service/projections"
import * as HashMap from "effect/HashMap"
import * as fc from "fast-check"
import { test as example, expect } from "vitest"
import { caseloads, interleaved } from "./given/histories.ts"

const joined = projection("joined", "", (text: string, more: string) => `${text}${more}`)

test.prop([fc.array(fc.string()), fc.array(fc.string())])(
  "a run over two parts, one after the other, gives what a run over the whole gives",
  (first, second) => {
    expect(run(joined, second, run(joined, first))).toBe([...first, ...second].join(""))
  },
)

example("a run over nothing gives the initial value", () => {
  expect(run({ ...joined, initial: "so far" }, [])).toBe("so far")
})

example("a projection is known by its name", () => {
  expect(joined.name).toBe("joined")
  expect(episodes.name).toBe("episodes")
})

test.prop([
  caseloads.chain((all) => fc.tuple(fc.constant(all), interleaved(all.map((e) => e.events)))),
])("episodes stand as their own streams tell, however these were mixed", ([all, events]) => {
  const states = run(episodes, events)
  expect(Object.fromEntries(states)).toEqual(
    Object.fromEntries(all.map(({ state, events: own }) => [own[0]?.metadata.episodeId, state])),
  )
})

example("a step leaves the value before it as it was", () => {
  const [event] = fc
    .sample(caseloads, { numRuns: 1, seed: 1 })
    .flat()
    .flatMap((e) => e.events)
  if (event === undefined) throw new Error("The caseload is empty.")
  episodes.step(episodes.initial, event)
  expect(HashMap.size(episodes.initial)).toBe(0)
})
