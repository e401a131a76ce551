import type { Run } from "@str-service/cli"
import type { EpisodeState, KnownEpisode } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import type { Caseload } from "./caseload.ts"
import { faint, figure, strong } from "./page.ts"

/** What was read and what came of it, in three lines. */
export const opening = (caseload: Caseload, run: Run, milliseconds: number): string => {
  const known = knownIn(run)
  const days = known.map(({ referral }) => referral.on).toSorted()
  const people = new Set(known.map(({ referral }) => referral.personId)).size
  const seconds = (milliseconds / 1000).toFixed(1)
  const versions = kmptStr.versions.map(
    ({ reference, effectiveFrom }) => `${reference.version} from ${effectiveFrom}`,
  )
  return [
    strong("Two years of a made-up STR caseload"),
    `${figure(known.length)} episodes of ${figure(people)} people, referred from ${days[0]} to ${days.at(-1)}.`,
    `${figure(caseload.referrals.length)} rows of referrals and ${figure(caseload.commands.length)} commands led to ${figure(run.events.length)} events, read, decided and recorded in ${seconds} s.`,
    faint(`Policy ${kmptStr.id}: ${versions.join(", ")}.`),
    "",
  ].join("\n")
}

/** The episodes that were referred, and whose referral stands. */
export const knownIn = ({ episodes }: Run): ReadonlyArray<KnownEpisode> =>
  [...episodes.values()].filter(isKnown)

const isKnown = (state: EpisodeState): state is KnownEpisode => state.phase !== "NotReferred"
