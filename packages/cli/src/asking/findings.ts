import { Reference } from "@str-service/domain/schemas"
import type { EventFinding } from "@str-service/projections"
import * as Schema from "effect/Schema"
import { type Finding, finding, type Place } from "../findings/finding.ts"
import { counted } from "../rendering/words.ts"

/** What is wrong with the events of a file or a store: all of it is counted, the first of it is kept. */
export interface EventFindings {
  readonly count: number
  /** How many events were left out. */
  readonly leftOut: number
  readonly first: ReadonlyArray<Finding>
  /** How often each kind occurs. */
  readonly kinds: ReadonlyMap<EventFinding["code"], number>
}

/** A file may be wrong in every line: so many findings are told one by one. */
const mostKept = 1000

/** What is no reference may be a name or a number of somebody, and is not repeated. */
const isReference = Schema.is(Reference)

/** Something wrong with an event, and where it stands: `null` where that is no place in a text. */
export interface FoundEvent
  extends Pick<EventFinding, "code" | "message" | "episodeId" | "leftOut"> {
  readonly place: Place | null
}

/** Takes what is wrong with the events of a file or a store, one after another. */
export const gatheringFindings = (source: string) => {
  const kinds = new Map<EventFinding["code"], number>()
  const first: Array<Finding> = []
  let [count, leftOut] = [0, 0]
  return {
    take: ({ place, code, message, episodeId, leftOut: isLeftOut }: FoundEvent): void => {
      count += 1
      if (isLeftOut) leftOut += 1
      kinds.set(code, (kinds.get(code) ?? 0) + 1)
      if (count > mostKept) return
      const about = isReference(episodeId) ? `episode ${episodeId}: ` : ""
      first.push(finding(source, place, `${code}: ${about}${message}`))
    },
    gathered: (): EventFindings => ({ count, leftOut, first, kinds }),
  }
}

/** How many findings there are and of which kinds, and how many events they cost. */
export const tallyOf = ({ count, leftOut, kinds, first }: EventFindings): string =>
  [
    ...(count > first.length ? [`${counted(count - first.length, "finding")} more.`] : []),
    `${counted(count, "finding")} (${Array.from(kinds, ([kind, many]) => `${many} ${kind}`).join(", ")}); ${counted(leftOut, "event")} left out.`,
  ].join("\n")
