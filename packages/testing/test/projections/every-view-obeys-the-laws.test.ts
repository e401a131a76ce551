import { compareInstants, type EpisodeEvent, type Instant, laterInstant } from "@str-service/domain"
import * as projections from "@str-service/projections"
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { askedDays, caseloads, type Stream } from "./caseloads.ts"
import { everyView } from "./every-view.ts"

/** Instants at which something was recorded, and one before all of them. */
const momentOf = (events: ReadonlyArray<EpisodeEvent>, place: number): Instant =>
  events[place % (events.length + 1)]?.metadata.recordedAt ?? "1900-01-01T00:00:00Z"

const recordedBy = (events: Stream, known: Instant): Stream =>
  events.filter(({ metadata }) => compareInstants(metadata.recordedAt, known) <= 0)

/** Events that no lawful life can have: some left out, in any order, of streams run together. */
const unlawful = fc.tuple(caseloads, fc.boolean()).chain(([{ arriving }, oneStream]) =>
  fc.shuffledSubarray([...arriving]).map((events) =>
    oneStream
      ? events.map((event) => ({
          ...event,
          metadata: { ...event.metadata, episodeId: "episode-1" },
        }))
      : events,
  ),
)

/** As there are some twenty views, what one law is not tried on, another is. */
const runs = process.env["STR_LONG"] === "1" ? {} : { numRuns: 25 }

const tried = fc.sample(fc.tuple(caseloads, askedDays), { numRuns: 300, seed: 2012 })

test("every view there is is held to them", () => {
  const exported: ReadonlyArray<unknown> = Object.values(projections)
  const declared = exported
    .filter(Predicate.hasProperty("over"))
    .map((view) => (Predicate.hasProperty(view, "name") ? view.name : undefined))
  expect(everyView.map(({ name }) => name).toSorted()).toEqual(declared.toSorted())
})

describe.each(everyView)("$name", ({ ask, row }) => {
  test("shows something of some of the caseloads that it is tried on", () => {
    const shown = tried.filter(([{ arriving }, on]) => ask({ on }).of(arriving).length > 0)
    expect(shown.length).toBeGreaterThan(5)
  })

  test("in parts, however they are cut, it is what it is of the whole", () => {
    fc.assert(
      fc.property(caseloads, askedDays, fc.array(fc.nat()), ({ arriving }, on, cuts) => {
        const places = cuts.map((cut) => cut % (arriving.length + 1)).sort((a, b) => a - b)
        const parts = [0, ...places].map((from, part) => arriving.slice(from, places[part]))
        const asked = ask({ on })
        expect(asked.ofParts(parts)).toEqual(asked.of(arriving))
      }),
      runs,
    )
  })

  test("the order between streams does not matter, nor whether they are mixed", () => {
    fc.assert(
      fc.property(caseloads, askedDays, ({ arriving, streams }, on) => {
        const asked = ask({ on })
        const rows = asked.of(arriving)
        expect(asked.of(streams.flat())).toEqual(rows)
        expect(asked.of(streams.toReversed().flat())).toEqual(rows)
        expect(asked.inTurn(streams)).toEqual(rows)
      }),
      runs,
    )
  })

  test("as known when the last event was recorded, it is what it is as known now", () => {
    fc.assert(
      fc.property(caseloads, askedDays, ({ arriving }, on) => {
        const known = arriving
          .map(({ metadata }) => metadata.recordedAt)
          .reduce(laterInstant, momentOf([], 0))
        expect(ask({ on, known }).of(arriving)).toEqual(ask({ on }).of(arriving))
      }),
      runs,
    )
  })

  test("what was known at an instant never changes when more is recorded later", () => {
    fc.assert(
      fc.property(caseloads, askedDays, fc.nat(), ({ arriving }, on, place) => {
        const known = momentOf(arriving, place)
        const then = recordedBy(arriving, known)
        const asked = ask({ on, known })
        expect(asked.of(arriving)).toEqual(asked.of(then))
        expect(asked.of(arriving)).toEqual(ask({ on }).of(then))
      }),
      runs,
    )
  })

  test("no history makes it throw, and every row is as its schema says", () => {
    const read = Schema.decodeUnknownSync(Schema.Array(row), { onExcessProperty: "error" })
    fc.assert(
      fc.property(
        fc.oneof(
          unlawful,
          caseloads.map(({ arriving }) => arriving),
        ),
        askedDays,
        fc.nat(),
        (events, on, place) => {
          const rows = ask({ on, known: momentOf(events, place) }).of(events)
          expect(read(JSON.parse(JSON.stringify(rows)))).toEqual(rows)
        },
      ),
      runs,
    )
  })
})
