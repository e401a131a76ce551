import { readFileSync } from "node:fs"
import * as path from "node:path"
import { mergeByInstant, readCommands, readReferrals, runEpisodes } from "@str-service/cli"
import type { EpisodeEvent } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"

const data = path.join(import.meta.dirname, "../../../examples/caseload/data")

const read = (name: string) => ({ name, bytes: readFileSync(path.join(data, name)) })

/** The events of two years of a service, in the order in which they were recorded. */
export const exampleCaseload = (): ReadonlyArray<EpisodeEvent> =>
  runEpisodes(
    mergeByInstant(
      Result.getOrThrow(readReferrals(read("referrals.csv"), kmptStr)),
      Result.getOrThrow(readCommands(read("commands.ndjson"))),
    ),
    kmptStr,
  ).events
