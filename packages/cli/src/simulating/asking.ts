import type { Day } from "@str-service/domain"
import {
  type ComparedEpisode,
  type Comparison,
  compareEpisode,
  emptyTally,
  isAffected,
  recordedEpisode,
  type Simulation,
} from "@str-service/simulation"
import type { Stream } from "./streams.ts"

/** What is asked about episodes. */
export interface Question {
  readonly comparison: Comparison
  /** The day through which open spans count, where it is later than all that the episode tells of. */
  readonly on: Day | null
  /** Whether streams may be mixed with one another; all are then kept until the last line. */
  readonly isMixed: boolean
}

/** Asks about episodes as their last line is read, and adds up what comes of them. */
export interface Asking {
  readonly take: (stream: Stream) => void
  readonly figures: () => Simulation
  /** Episodes about which nothing was asked, because not all their lines could be read. */
  readonly setAside: () => number
}

export const asking = (
  { comparison, on }: Question,
  affected: (episode: ComparedEpisode) => void,
): Asking => {
  const tally = emptyTally()
  let setAside = 0
  return {
    take: ({ events, through, isWhole }) => {
      if (!isWhole || through === null) {
        setAside += 1
        return
      }
      const episode = recordedEpisode(events, on !== null && on > through ? on : through)
      if (episode === undefined) {
        tally.addUnreferred()
        return
      }
      const compared = compareEpisode(comparison, episode)
      tally.add(compared, episode)
      if (isAffected(compared)) affected(compared)
    },
    figures: tally.figures,
    setAside: () => setAside,
  }
}
