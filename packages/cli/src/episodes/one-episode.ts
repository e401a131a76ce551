import type { Day, EpisodeState } from "@str-service/domain"
import { type Asked, asOf, projection, run } from "@str-service/projections"
import * as Effect from "effect/Effect"
import * as HashSet from "effect/HashSet"
import { type Ask, asKnown, askedOf, tellFindings } from "../asking/answer.ts"
import { type Question, type TimesInput, timesIn } from "../asking/asking-input.ts"
import { didYouMean } from "../findings/nearest.ts"
import { Refused, refuse } from "../refusal.ts"
import { print } from "./print.ts"

/** Which episode to show, out of which events, as on which day and as known when. */
export interface EpisodeInput extends TimesInput {
  readonly id: string
}

/** Prints the row that a view has of one episode; refused where the events or the view know none. */
export const tellEpisode = Effect.fnUntraced(function* <Row, State>(
  input: EpisodeInput,
  asked: (ask: Ask) => Asked<Row, State>,
  render: (row: Row) => string,
) {
  const { id } = input
  const question = yield* timesIn(input)
  const { told } = question.source
  const { value, findings } = yield* askedOf(input, question, theEpisode(id))
  if (value.episode === undefined) {
    const unknown = refuse(
      told,
      `It holds no episode ${id}.${didYouMean(id, value.ids)} Check the id.`,
    )
    return yield* new Refused({ findings: [...findings.first, ...unknown.findings] })
  }
  const { ofEpisodes } = asked(asOf(question.asking, question.now))
  const [row] = run(ofEpisodes, [value.episode])
  if (row === undefined)
    return yield* refuse(told, nothingStands(id, value.episode, question.asking))
  yield* print(input.json, row, () => asKnown(input, question, render(row)))
  yield* tellFindings(findings)
})

interface Found {
  readonly episode: EpisodeState | undefined
  readonly ids: HashSet.HashSet<string>
}

/** Looks for one episode, and remembers which others there are, to say which may have been meant. */
const theEpisode = (id: string) =>
  projection<Found, EpisodeState>(
    "the episode",
    { episode: undefined, ids: HashSet.empty() },
    ({ episode, ids }, next) => {
      const nextId = next.history?.event.metadata.episodeId
      return nextId === undefined
        ? { episode, ids }
        : { episode: nextId === id ? next : episode, ids: HashSet.add(ids, nextId) }
    },
  )

const nothingStands = (id: string, episode: EpisodeState, { on, known }: Question["asking"]) =>
  `Episode ${id} has no referral that stands on ${on}, as known at ${known}. ${remedy(episode, on)}`

const remedy = (episode: EpisodeState, on: Day): string => {
  if (episode.phase === "NotReferred") return "The referral was withdrawn."
  return episode.referral.on > on
    ? `It was referred on ${episode.referral.on}: ask about that day or a later one.`
    : "Its referral was recorded or corrected later: ask with a later --known."
}
