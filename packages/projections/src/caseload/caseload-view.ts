import { due, phaseOn } from "@str-service/domain"
import type { EpisodePhase } from "../episode/phase.ts"
import { workerOn } from "../episode/worker-on.ts"
import { count } from "../grouping/count.ts"
import { everything, type Group, groupedBy, type Keys } from "../grouping/grouping.ts"
import { chargeableIn } from "../spans/chargeable-days.ts"
import { holdsDay } from "../spans/period.ts"
import { spansThrough } from "../spans/spans.ts"
import type { Standing } from "../standing/standing.ts"
import type { Times } from "../standing/times.ts"
import { gatheringView } from "../view/gathering-view.ts"
import { CaseloadBy, CaseloadRow } from "./caseload-row.ts"

export interface CaseloadOptions {
  /** What there are rows by; by each in turn when left out. */
  readonly by?: ReadonlyArray<CaseloadBy> | undefined
}

/** Who holds how many episodes on a day, and how these stand. */
export const caseloadView = gatheringView({
  name: "caseload",
  answers: "How many episodes are open on a day, whose are they, and how do they stand?",
  row: CaseloadRow,
  gathered: (standing) => openCase(standing),
  rows: (cases, { by = CaseloadBy.literals }: Times & CaseloadOptions) =>
    groupedBy(cases, by, keys).map(rowOf),
  sortedBy: ["by", "of"],
})

interface OpenCase {
  readonly personId: string
  readonly team: string
  readonly serviceArea: string | null
  readonly worker: string | null
  readonly phase: EpisodePhase
  readonly isChargeable: boolean
  readonly isPaused: boolean
  readonly isOverdue: boolean
}

/** What counts of an episode, where it is open on the day. */
const openCase = ({ episode, events, on }: Standing): ReadonlyArray<OpenCase> => {
  const phase = phaseOn(episode, on)
  if (phase === "Closed") return []
  const { personId, team, serviceArea = null } = episode.referral
  const spans = spansThrough(episode, on)
  return [
    {
      personId,
      team,
      serviceArea,
      worker: workerOn(events, on),
      phase,
      isChargeable: holdsDay(chargeableIn(spans), on),
      isPaused: holdsDay(
        spans.filter(({ kind }) => kind === "paused"),
        on,
      ),
      isOverdue: due(episode, on).some(({ status }) => status === "breached"),
    },
  ]
}

const keys: Keys<CaseloadBy, OpenCase> = {
  all: everything,
  team: ({ team }) => [team],
  serviceArea: ({ serviceArea }) => [serviceArea],
  worker: ({ worker }) => [worker],
}

const rowOf = ({ by, of, things }: Group<CaseloadBy, OpenCase>): CaseloadRow => ({
  by,
  of,
  open: things.length,
  referred: count(things, ({ phase }) => phase === "Referred"),
  inEnablement: count(things, ({ phase }) => phase === "InEnablement"),
  inChargeable: count(things, ({ phase }) => phase === "InChargeable"),
  chargeable: count(things, ({ isChargeable }) => isChargeable),
  paused: count(things, ({ isPaused }) => isPaused),
  overdue: count(things, ({ isOverdue }) => isOverdue),
  persons: new Set(things.map(({ personId }) => personId)).size,
})
