import type {
  CommandMetadata,
  CommandOf,
  EpisodeCommand,
  EpisodeCommandType,
  Replacement,
} from "@str-service/domain"
import { CorrectionReason } from "@str-service/domain/schemas"
import fc from "fast-check"
import { anyCodes } from "./codes.ts"
import { days } from "./days.ts"
import { suppliedFacts } from "./facts.ts"
import { instants } from "./instants.ts"
import { fewReferences, references } from "./references.ts"
import { anyOf, type Request, requestsFrom } from "./requests.ts"
import { shape } from "./shape.ts"

/** Any request that decodes, plausible or wild: odd ids, null facts, codes that nobody knows. */
export const requests = requestsFrom({
  days,
  codes: anyCodes,
  facts: suppliedFacts,
  references: (kind) =>
    fc.oneof({ weight: 3, arbitrary: fewReferences(kind) }, { weight: 1, arbitrary: references }),
})

/** What an amendment supplies: any request, a pause without its end. */
export const replacements: fc.Arbitrary<Replacement> = anyOf(requests).map(asReplacement)

/** The request as an amendment supplies it. */
export function asReplacement(request: Request): Replacement {
  if (request.type !== "Pause") return request
  const { on, reason } = request.data
  return { type: request.type, data: { on, reason } }
}

/** References of the episode that arbitrary commands are mostly about. */
export const theEpisode = "episode-1"

// Ids that are made of a command's are longer, and references themselves.
const longestCommandId = 100

/** Metadata of commands, mostly of one episode, now and then with an id used before. */
export const commandMetadata: fc.Arbitrary<CommandMetadata> = shape({
  episodeId: fc.oneof({ weight: 12, arbitrary: fc.constant(theEpisode) }, references),
  commandId: fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: 9_999 }).map((number) => `command-${number}`) },
    fewReferences("command"),
    references.filter((reference) => reference.length <= longestCommandId),
  ),
  now: instants,
  today: fc.oneof({ weight: 3, arbitrary: fc.constant("2014-01-01" as const) }, days),
  actor: references,
})

/** The `eventId`s that corrections name: of events that few commands may have led to, and of none. */
export const targets: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fewReferences("command"), fc.nat({ max: 3 }))
      .map(([commandId, place]) => `${commandId}/${place}`),
  },
  fc.string({ maxLength: 12 }),
)

type Asked<Type extends EpisodeCommandType> = Pick<CommandOf<Type>, "type" | "data">

type AnyAsked = { [Type in EpisodeCommandType]: Asked<Type> }[EpisodeCommandType]

const reason = fc.constantFrom(...CorrectionReason.literals)

const asked: { readonly [Type in EpisodeCommandType]: fc.Arbitrary<Asked<Type>> } = {
  ...requests,
  Amend: shape({
    type: fc.constant("Amend"),
    data: shape({ target: targets, reason, to: replacements }),
  }),
  Withdraw: shape({ type: fc.constant("Withdraw"), data: shape({ target: targets, reason }) }),
}

/** Arbitrary commands of one type. */
export const commandsOf = <Type extends EpisodeCommandType>(
  type: Type,
): fc.Arbitrary<Asked<Type> & { readonly metadata: CommandMetadata }> =>
  fc.tuple(asked[type], commandMetadata).map(([request, metadata]) => ({ ...request, metadata }))

/** Any command that decodes. */
export const commands: fc.Arbitrary<EpisodeCommand> = fc
  .tuple(fc.oneof(...Object.values<fc.Arbitrary<AnyAsked>>(asked)), commandMetadata)
  .map(([request, metadata]): EpisodeCommand => ({ ...request, metadata }))
