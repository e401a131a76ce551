import { episodes, run } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { caseloads } from "./caseloads.ts"

test("however streams were mixed, each episode stands as its own stream tells", () => {
  fc.assert(
    fc.property(caseloads, ({ streams, states, arriving }) => {
      const expected = streams.flatMap((events, place) =>
        events.slice(0, 1).map(({ metadata }) => [metadata.episodeId, states[place]]),
      )
      expect(Object.fromEntries(run(episodes, arriving))).toEqual(Object.fromEntries(expected))
    }),
  )
})

test("a run in two parts, one after the other, is the run over the whole", () => {
  fc.assert(
    fc.property(caseloads, fc.nat(), ({ arriving }, cut) => {
      const place = cut % (arriving.length + 1)
      const first = run(episodes, arriving.slice(0, place))
      const whole = run(episodes, arriving.slice(place), first)
      expect(Object.fromEntries(whole)).toEqual(Object.fromEntries(run(episodes, arriving)))
    }),
  )
})
