import {
  type Finding,
  mergeByInstant,
  openFile,
  readCommands,
  readReferrals,
} from "@str-service/cli"
import type { CommandOf, EpisodeCommand } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"
import { commandsFile, referralsFile } from "../files.ts"

/** What the teams wrote down, as commands. */
export interface Caseload {
  readonly referrals: ReadonlyArray<CommandOf<"Refer">>
  readonly commands: ReadonlyArray<EpisodeCommand>
  /** Both, in the order in which they were given. */
  readonly merged: ReadonlyArray<EpisodeCommand>
}

/** Reads the spreadsheet and the commands, or says what of them cannot be read. */
export const readCaseload = async (): Promise<Result.Result<Caseload, ReadonlyArray<Finding>>> => {
  const [sheet, lines] = await Promise.all([openFile(referralsFile), openFile(commandsFile)])
  return Result.gen(function* () {
    const referrals = yield* readReferrals(yield* sheet, kmptStr)
    const commands = yield* readCommands(yield* lines)
    return { referrals, commands, merged: mergeByInstant(referrals, commands) }
  })
}
