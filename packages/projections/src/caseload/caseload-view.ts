import { due, phaseOn } from "@str-service/domain"
import * as HashMap from "effect/HashMap"
import { workerOn } from "../episode/worker-on.ts"
import { chargeableIn } from "../spans/chargeable-days.ts"
import { holdsDay } from "../spans/period.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { type Sums, withParts } from "../view/sums.ts"
import { byColumns, view } from "../view/view.ts"
import { CaseloadBy, CaseloadRow } from "./caseload-row.ts"
import { nobody, type OpenPersons, type Place, personsBy, withPerson } from "./open-persons.ts"

export interface CaseloadOptions {
  /** What there are rows by; by each in turn when left out. */
  readonly by?: ReadonlyArray<CaseloadBy> | undefined
}

type Counts = Omit<CaseloadRow, "persons">

/** What is open so far: sums, and whose episodes they are, as a person may have several. */
interface Open {
  readonly sums: Sums<Counts>
  readonly persons: OpenPersons
}

const noneOpen: Open = { sums: HashMap.empty(), persons: nobody }

/** Who holds how many episodes on a day, and how these stand. */
export const caseloadView = view({
  name: "caseload",
  answers: "How many episodes are open on a day, whose are they, and how do they stand?",
  row: CaseloadRow,
  over: ({ by = CaseloadBy.literals }: Times & CaseloadOptions) => ({
    name: "caseload",
    initial: noneOpen,
    step: (open, standing: Standing) => withOpen(open, standing, [...new Set(by)]),
    finish: ({ sums, persons }): ReadonlyArray<CaseloadRow> => {
      const personsOf = personsBy(persons, by)
      return Array.from(HashMap.values(sums), (sum) => ({
        ...sum,
        persons: personsOf(sum.by, sum.of),
      })).toSorted(byColumns(["by", "of"]))
    },
  }),
})

/** With an episode, where it is open on the day. */
const withOpen = (open: Open, standing: Standing, by: ReadonlyArray<CaseloadBy>): Open => {
  const { episode, events, on } = standing
  const phase = phaseOn(episode, on)
  if (phase === "Closed") return open
  const { personId, team, serviceArea = null } = episode.referral
  const place: Place = { all: null, team, serviceArea, worker: workerOn(events, on) }
  const counts = countsOf(standing, phase)
  return {
    sums: withParts(
      open.sums,
      by.map((each) => ({ by: each, of: place[each], ...counts })),
      ["by", "of"],
    ),
    persons: withPerson(open.persons, personId, place),
  }
}

/** What an open episode counts as. */
const countsOf = (
  { episode, on }: Standing,
  phase: ReturnType<typeof phaseOn>,
): Omit<Counts, "by" | "of"> => {
  const spans = spansThrough(episode, on)
  const paused = spans.filter(({ kind }) => kind === "paused")
  return {
    open: 1,
    referred: Number(phase === "Referred"),
    inEnablement: Number(phase === "InEnablement"),
    inChargeable: Number(phase === "InChargeable"),
    chargeable: Number(holdsDay(chargeableIn(spans), on)),
    paused: Number(holdsDay(paused, on)),
    overdue: Number(due(episode, on).some(({ status }) => status === "breached")),
  }
}
