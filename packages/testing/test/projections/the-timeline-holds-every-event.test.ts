import { correctedEvents } from "@str-service/domain"
import { summarise, timeline } from "@str-service/projections"
import fc from "fast-check"
import { expect, test } from "vitest"
import { askedDays, histories } from "./caseloads.ts"

test("every event is in it once, a correction with the event that it corrects", () => {
  fc.assert(
    fc.property(histories, ({ state, events }) => {
      const entries = timeline(state, "2999-12-31")?.entries
      if (entries === undefined) return
      const told = entries.flatMap(({ event, corrections }) => [
        event.metadata.eventId,
        ...corrections.map(({ eventId }) => eventId),
      ])
      expect(told.sort()).toEqual(events.map(({ metadata }) => metadata.eventId).sort())
    }),
  )
})

test("what stands in it is the corrected record through the day, by day and by recording", () => {
  fc.assert(
    fc.property(histories, askedDays, ({ state }, through) => {
      const entries = timeline(state, through)?.entries
      const standing = entries?.filter((entry) => entry.standing !== "withdrawn")
      const expected = correctedEvents(state.history)
        .filter(({ data }) => data.on <= through)
        .sort((a, b) => (a.data.on < b.data.on ? -1 : Number(a.data.on > b.data.on)))
      if (standing !== undefined) expect(standing.map(({ event }) => event)).toEqual(expected)
    }),
  )
})

test("it agrees with the summary of the day", () => {
  fc.assert(
    fc.property(histories, askedDays, ({ state }, on) => {
      const told = timeline(state, on)
      const row = summarise(state, on)
      expect(told?.phase).toBe(row?.phase)
      expect(told?.limits).toEqual(row?.limits)
      expect(told?.breaches).toEqual(row?.breaches)
    }),
  )
})
