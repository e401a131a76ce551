import { kmptStr } from "@str-service/policy"
import * as Result from "effect/Result"
import { readCommands } from "../commands/read-commands.ts"
import { readReferrals } from "../referrals/read-referrals.ts"
import { mergeByInstant, runEpisodes } from "../running/run-episodes.ts"
import type { Texts } from "./packed-files.ts"

const file = (name: string, texts: Texts) => ({
  name,
  bytes: new TextEncoder().encode(texts[name] ?? ""),
})

/** What the policies that come along record of the referrals and commands of the caseload. */
const eventsOf = (texts: Texts): string => {
  const referrals = Result.getOrThrow(readReferrals(file("referrals.csv", texts), kmptStr))
  const commands = Result.getOrThrow(readCommands(file("commands.ndjson", texts)))
  const { events } = runEpisodes(mergeByInstant(referrals, commands), kmptStr)
  return events.map((event) => `${JSON.stringify(event)}\n`).join("")
}

/** Forty events, as a file holds them whose eleventh line was cut off. */
const brokenOf = (events: string): string => {
  const lines = events.split("\n").slice(0, 40)
  return lines.with(10, lines[10]?.slice(0, 80) ?? "").join("\n")
}

let recorded: Texts | undefined

/** What is made of the caseload's packed files. It is the same each time, and made once. */
export const recordedOf = (texts: Texts): Texts => {
  if (recorded === undefined) {
    const events = eventsOf(texts)
    recorded = { "events.ndjson": events, "broken.ndjson": brokenOf(events) }
  }
  return recorded
}
