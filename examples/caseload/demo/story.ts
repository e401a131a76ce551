import { type Run, renderRejections, renderTimeline } from "@str-service/cli"
import type { Day } from "@str-service/domain"
import { timeline } from "@str-service/projections"
import { faint, section } from "./page.ts"

const contacts: ReadonlyArray<string> = ["SupportRecorded", "SupportMissed"]

/** One episode from day to day, but for its many contacts. */
export const story = ({ episodes, rejected }: Run, episodeId: string, on: Day): string => {
  const state = episodes.get(episodeId)
  const whole = state === undefined ? undefined : timeline(state, on)
  if (whole === undefined) return section(`There is no episode ${episodeId}`)
  const entries = whole.entries.filter(({ event }) => !contacts.includes(event.type))
  const leftOut = whole.entries.length - entries.length
  return section(
    "One episode",
    renderTimeline({ ...whole, entries }),
    "",
    faint(`${leftOut} contacts with the person are left out here. Rejected in this episode:`),
    renderRejections(rejected.filter(({ command }) => command.metadata.episodeId === episodeId)),
  )
}
