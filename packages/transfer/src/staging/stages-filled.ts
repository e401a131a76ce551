import type { Day } from "@str-service/domain"
import * as Schema from "effect/Schema"
import type { LegacyCase } from "../caseload/legacy-case.ts"
import type { Stage } from "../stages/stages-document.ts"
import { takesCase } from "./takes.ts"

/** Why a case that belongs with SIS is in no stage. */
export const Unstaged = Schema.Literals([
  "no-stage-takes-it",
  "only-past-stages-take-it",
  "stages-are-full",
])
export type Unstaged = typeof Unstaged.Type

/** Stages as they fill. */
export interface StagesFilled {
  /** Puts a case that was transferred on a day into the stage of that day, where there is one. */
  readonly putTransferred: (one: LegacyCase, on: Day) => Stage | null
  /** Puts a case into the stage that was announced, where that can still be. */
  readonly putAnnounced: (one: LegacyCase, name: string, on: Day) => Stage | null
  /** Puts a case into the first stage that takes it and has room. */
  readonly put: (one: LegacyCase) => Stage | Unstaged
}

/** Stages that nobody is in yet; those before a day take nobody new. */
export const stagesToFill = (stages: ReadonlyArray<Stage>, openFrom: Day): StagesFilled => {
  const taken = new Map<Stage, number>()
  const seat = (stage: Stage): Stage => {
    taken.set(stage, (taken.get(stage) ?? 0) + 1)
    return stage
  }
  const isOpen = ({ on }: Stage): boolean => on >= openFrom
  const hasRoom = (stage: Stage): boolean =>
    stage.atMost === undefined || (taken.get(stage) ?? 0) < stage.atMost
  return {
    putTransferred: (one, on) => {
      const ofThatDay = stages.filter((stage) => stage.on === on)
      const stage = ofThatDay.find((candidate) => takesCase(candidate, one)) ?? ofThatDay[0]
      return stage === undefined ? null : seat(stage)
    },
    putAnnounced: (one, name, on) => {
      const stage = stages.find((candidate) => candidate.name === name && candidate.on === on)
      const fits = stage !== undefined && isOpen(stage) && takesCase(stage, one) && hasRoom(stage)
      return fits ? seat(stage) : null
    },
    put: (one) => {
      const fitting = stages.filter((stage) => takesCase(stage, one))
      const open = fitting.filter(isOpen)
      const stage = open.find(hasRoom)
      if (stage !== undefined) return seat(stage)
      if (open.length > 0) return "stages-are-full"
      return fitting.length > 0 ? "only-past-stages-take-it" : "no-stage-takes-it"
    },
  }
}
