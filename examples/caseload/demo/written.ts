import * as path from "node:path"
import type { Run } from "@str-service/cli"
import type { Day } from "@str-service/domain"
import { rejectionsFile, storeFile } from "../files.ts"
import { faint, figure, section } from "./page.ts"

/** Where the events are, and what to ask of them next. */
export const written = ({ events, rejected }: Run, episodeId: string, on: Day): string => {
  const [storeHere, rejectionsHere] = [storeFile, rejectionsFile].map((file) =>
    path.relative(process.cwd(), file),
  )
  return section(
    "Where it is written",
    `${storeHere}  ${faint(`${figure(events.length)} events`)}`,
    `${rejectionsHere}  ${faint(`${figure(rejected.length)} rejected commands`)}`,
    "",
    faint("Ask further, for example:"),
    `npx pnpm@12 --silent -w str episodes due --on ${on} --include reviews,exemptions --store sqlite:${storeHere}`,
    `npx pnpm@12 --silent -w str episodes show ${episodeId} --on ${on} --store sqlite:${storeHere}`,
  )
}
