import { counted } from "../rendering/words.ts"
import type { Report } from "./report.ts"
import type { Catalogue } from "./words.ts"

/** What keeps a simulation from saying what it seems to say. */
export const cautions = (report: Report, catalogue: Catalogue): ReadonlyArray<string> => [
  ...(report.episodes === 0
    ? ["There was no recorded episode to ask about: nothing was tried."]
    : []),
  ...otherPolicies(report),
  ...report.unknownThroughout.map(
    (fact) =>
      `${catalogue.get(fact)?.label ?? fact} (${fact}), which the draft asks for, is unknown in all ${counted(report.episodes, "episode")}: what rests on it was not tried.`,
  ),
]

/** That recorded outcomes are those of other policies, and not of an earlier version of the draft's. */
const otherPolicies = ({ draft, against, recordedUnder }: Report): ReadonlyArray<string> => {
  const others = recordedUnder.filter(({ policy }) => policy !== draft.id)
  if (against !== "recorded" || others.length === 0) return []
  const named = others.map(({ policy, episodes }) => `${policy} (${counted(episodes, "episode")})`)
  return [
    `Recorded under another policy than ${draft.id}: ${named.join(", ")}. What differs may be between the policies, and not what the draft changes; name the version that it is to replace with --against.`,
  ]
}
