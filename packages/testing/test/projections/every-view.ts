import type { EpisodeEvent } from "@str-service/domain"
import { foldWorker } from "@str-service/domain/worker"
import { exampleBoroughStr } from "@str-service/policy"
import {
  type Asking,
  advance,
  asOf,
  caseloadView,
  chargeableDaysView,
  chargeableMonthsView,
  chargeNoticesView,
  contactsPerWeekView,
  dueListView,
  durationsView,
  enablementSequelsView,
  flowView,
  goalsView,
  inTurn,
  missedContactsView,
  outcomesView,
  overlappingEpisodesView,
  type RowSchema,
  run,
  secondEnablementsView,
  summaryView,
  supportOnPausedDaysView,
  supportView,
  timelineView,
  unassignedView,
  untoldChargesView,
  type View,
  workerCaseloadView,
} from "@str-service/projections"

type Events = ReadonlyArray<EpisodeEvent>

/** A view and all it has to be told, to be asked in each of the ways that there are. */
export interface ViewUnderTest {
  readonly name: string
  readonly row: RowSchema<unknown>
  readonly ask: (asking: Asking) => {
    readonly of: (events: Events) => ReadonlyArray<unknown>
    /** Some events first, and then others, one part after another. */
    readonly ofParts: (parts: ReadonlyArray<Events>) => ReadonlyArray<unknown>
    /** Streams that are whole, episode by episode. */
    readonly inTurn: (streams: ReadonlyArray<Events>) => ReadonlyArray<unknown>
  }
}

const now = { today: "2999-12-31", now: "2999-12-31T23:59:59.999999999Z" } as const

const under = <Row, Options extends object, State>(
  view: View<Row, Options, State>,
  options: Options,
): ViewUnderTest => ({
  name: view.name,
  row: view.row,
  ask: (asking) => {
    const asked = asOf(asking, now)(view, options)
    return {
      of: (events) => run(asked, events),
      ofParts: (parts) =>
        asked.finish(parts.reduce((state, part) => advance(asked, part, state), asked.initial)),
      inTurn: (streams) => run(asked.ofEpisodes, inTurn(streams.flat())),
    }
  },
})

const period = { from: "2012-09-15", to: "2013-04-20" } as const

/**
 * One worker who is redesignated and leaves, of the three whom caseloads name. What is recorded of the
 * worker is known at every instant asked about: the laws are about what is recorded of episodes.
 */
const workforce = {
  workers: new Map([
    [
      "worker-1",
      foldWorker(
        [
          {
            type: "Appointed",
            data: {
              on: "2012-09-01",
              role: "css",
              employer: "council",
              teams: ["access"],
              serviceAreas: [],
            },
          } as const,
          { type: "Redesignated", data: { on: "2012-11-01" } } as const,
          { type: "Left", data: { on: "2013-02-28" } } as const,
        ].map((body, place) => ({
          ...body,
          metadata: {
            workerId: "worker-1",
            eventId: `c-${place}/0`,
            version: place + 1,
            commandId: `c-${place}`,
            recordedAt: "1900-01-01T00:00:00Z" as const,
            actor: "lead-1",
          },
        })),
      ),
    ],
  ]),
  policies: exampleBoroughStr,
}

/** Every view of the service. A view that is not here is held to no law. */
export const everyView: ReadonlyArray<ViewUnderTest> = [
  under(summaryView, {}),
  under(timelineView, {}),
  under(dueListView, { all: true, include: ["reviews", "exemptions"] }),
  under(chargeNoticesView, {}),
  under(chargeableDaysView, period),
  under(untoldChargesView, period),
  under(chargeableMonthsView, period),
  under(overlappingEpisodesView, {}),
  under(secondEnablementsView, {}),
  under(caseloadView, {}),
  under(supportView, period),
  under(contactsPerWeekView, period),
  under(missedContactsView, period),
  under(supportOnPausedDaysView, period),
  under(flowView, period),
  under(durationsView, period),
  under(enablementSequelsView, period),
  under(outcomesView, period),
  under(goalsView, period),
  under(unassignedView, workforce),
  under(workerCaseloadView, workforce),
]
