import type { Day, PolicyReference } from "@str-service/domain"
import {
  byMonth,
  byTeam,
  type Figures,
  type Flow,
  flows,
  type LimitFigures,
  type RecordedUnder,
  type TurningFigures,
  totals,
} from "@str-service/simulation"
import type { Finding } from "../findings/finding.ts"
import type { SimulatedFile } from "./simulate-file.ts"

/** A version of a policy, and the file that it was read from, as it was named. */
export type VersionRead = PolicyReference & { readonly file: string }

/** What a draft would have made of recorded episodes; as `--json` shows it. */
export interface Report extends Figures {
  readonly draft: VersionRead
  /** `"recorded"` for what each episode was recorded under. */
  readonly against: VersionRead | "recorded"
  readonly events: {
    readonly file: string
    readonly lines: number
    /** Lines that are not blank. */
    readonly count: number
  }
  /** The day through which open spans count; `null` for the last that each episode tells of. */
  readonly on: Day | null
  /** Episodes of which no referral stands: nothing was asked about them. */
  readonly unreferred: number
  /** Episodes about which nothing was asked, because not all their lines could be read. */
  readonly setAside: number
  readonly eligibility: ReadonlyArray<Flow>
  readonly charging: ReadonlyArray<Flow>
  readonly limits: ReadonlyArray<LimitFigures>
  /** The facts that the draft asks for and that are unknown in every episode, by their names. */
  readonly unknownThroughout: ReadonlyArray<string>
  /** The policies that recorded the episodes' assessments. */
  readonly recordedUnder: ReadonlyArray<RecordedUnder>
  /** On what other outcomes turn, the one with the most episodes first. */
  readonly turningPoints: ReadonlyArray<TurningFigures>
  readonly byTeam: ReadonlyArray<Figures & { readonly team: string }>
  readonly byMonth: ReadonlyArray<
    Figures & { readonly month: string } & Readonly<
        Record<"eligibility" | "charging", ReadonlyArray<Flow>>
      >
  >
  readonly findings: {
    /** Of these, the first ones are told. */
    readonly count: number
    readonly told: ReadonlyArray<Finding>
  }
}

export interface Reported {
  /** The facts that the draft asks for. */
  readonly asked: ReadonlyArray<string>
  readonly draft: VersionRead
  readonly against: VersionRead | "recorded"
  readonly file: string
  readonly on: Day | null
  readonly simulated: SimulatedFile
}

export const reportOf = ({ draft, asked, against, file, on, simulated }: Reported): Report => {
  const { figures, lines, events, complaints, setAside } = simulated
  return {
    draft,
    against,
    events: { file, lines, count: events },
    on,
    ...totals(figures),
    unreferred: figures.unreferred,
    setAside,
    eligibility: flows(figures.cohorts, "eligibility"),
    charging: flows(figures.cohorts, "charging"),
    limits: figures.limits,
    unknownThroughout:
      figures.episodes === 0
        ? []
        : asked.filter((name) => !figures.knownFacts.some(({ fact }) => fact === name)),
    recordedUnder: figures.recordedUnder,
    turningPoints: figures.turningPoints,
    byTeam: byTeam(figures),
    byMonth: byMonth(figures).map((month) => {
      const cohorts = figures.cohorts.filter((cohort) => cohort.month === month.month)
      return {
        ...month,
        eligibility: flows(cohorts, "eligibility"),
        charging: flows(cohorts, "charging"),
      }
    }),
    findings: {
      count: complaints.count,
      told: complaints.first.map(({ line, column, message }) => ({
        file,
        place: line === null ? null : { line, column },
        message,
      })),
    },
  }
}
