import { readFileSync } from "node:fs"
import {
  mergeByInstant,
  type Run,
  readCommands,
  readReferrals,
  runEpisodes,
} from "@str-service/cli"
import type { CommandOf, EpisodeCommand } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"
import { commandsFile, referralsFile } from "../files.ts"

/** The caseload as it is kept in the files, decided. */
export interface TwoYears {
  readonly referrals: ReadonlyArray<CommandOf<"Refer">>
  readonly commands: ReadonlyArray<EpisodeCommand>
  readonly run: Run
}

const bytesOf = (name: string) => ({ name, bytes: readFileSync(name) })

export const twoYears = (): TwoYears => {
  const referrals = Result.getOrThrow(readReferrals(bytesOf(referralsFile), kmptStr))
  const commands = Result.getOrThrow(readCommands(bytesOf(commandsFile)))
  return { referrals, commands, run: runEpisodes(mergeByInstant(referrals, commands), kmptStr) }
}
