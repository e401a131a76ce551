import { type RejectedCommand, renderRejections } from "@str-service/cli"
import type { EpisodeCommand } from "@str-service/domain"
import type { Caseload } from "./caseload.ts"
import { bad, columns, faint, figure, good, section, strong } from "./page.ts"
import type { Recorded } from "./recorded.ts"
import { type Group, grouped } from "./tally.ts"

/** Which commands were accepted and which rejected, by what they ask. */
export const decisions = ({ merged }: Caseload, { rejected, repeated }: Recorded): string => {
  const again = new Set(repeated)
  const given = merged.filter((command) => !again.has(command))
  return section(
    "What was accepted, and what was rejected",
    columns(
      [
        ["asks", "accepted", "rejected", "because"].map(faint),
        ...grouped(given, ({ type }) => type).map((group) => row(group, rejected)),
        total(given.length, rejected.length),
      ],
      [22, 10, 10],
      [1, 2],
    ),
    "",
    faint(`${figure(repeated.length)} commands were sent twice, and carried out once.`),
    faint("Rejected, for example:"),
    renderRejections(examples(rejected)),
  )
}

const row = (
  { key, things }: Group<EpisodeCommand["type"], EpisodeCommand>,
  rejected: ReadonlyArray<RejectedCommand>,
): ReadonlyArray<string> => {
  const refused = rejected.filter(({ command }) => command.type === key)
  const reasons = grouped(refused, ({ rejection }) => rejection._tag).map(
    ({ key: tag, things: { length } }) => (length === 1 ? tag : `${tag}×${length}`),
  )
  return [
    key,
    figure(things.length - refused.length),
    refused.length === 0 ? "" : bad(String(refused.length)),
    faint(reasons.join(", ")),
  ]
}

const total = (given: number, refused: number): ReadonlyArray<string> => [
  strong("all"),
  good(figure(given - refused)),
  bad(figure(refused)),
  "",
]

const shown = ["MoreInformationNeeded", "CorrectionUnlawful", "AfterClosing"]

/** One of each of a few kinds. */
const examples = (rejected: ReadonlyArray<RejectedCommand>): ReadonlyArray<RejectedCommand> =>
  shown.flatMap((tag) => rejected.find(({ rejection }) => rejection._tag === tag) ?? [])
