import "effect/schema/SchemaJITCompiler/enable"
import { mkdir, rm } from "node:fs/promises"
import * as path from "node:path"
import { describeFinding, type Finding, renderDueList, writeWhole } from "@str-service/cli"
import { dueList } from "@str-service/projections"
import * as Result from "effect/Result"
import { readCaseload } from "./demo/caseload.ts"
import { decisions } from "./demo/decisions.ts"
import { knownIn, opening } from "./demo/opening.ts"
import { outcomes } from "./demo/outcomes.ts"
import { section } from "./demo/page.ts"
import { record } from "./demo/recorded.ts"
import { standing } from "./demo/standing.ts"
import { story } from "./demo/story.ts"
import { written } from "./demo/written.ts"
import { rejectionsFile, storeFile } from "./files.ts"

/** The last day of the two years: what is due is asked as on it. */
const on = "2014-06-30"

/** An episode with a pause, a breach that turned out not to be one, and a late word of the charge. */
const shown = "ep-0077"

const demo = async (): Promise<Result.Result<string, ReadonlyArray<Finding>>> => {
  const begun = performance.now()
  const read = await readCaseload()
  if (Result.isFailure(read)) return Result.fail(read.failure)
  await mkdir(path.dirname(storeFile), { recursive: true })
  await Promise.all(["", "-wal", "-shm"].map((end) => rm(storeFile + end, { force: true })))
  const run = await record(read.success.merged, storeFile)
  const milliseconds = performance.now() - begun
  const saved = await writeWhole([{ name: rejectionsFile, values: run.rejected }])
  if (Result.isFailure(saved)) return Result.fail([saved.failure])
  const known = knownIn(run)
  const due = dueList(run.episodes.values(), on, { include: ["reviews", "exemptions"] })
  return Result.succeed(
    [
      opening(read.success, run, milliseconds),
      outcomes(known),
      standing(known),
      decisions(read.success, run),
      section("What is due", renderDueList(due, on)),
      story(run, shown, on),
      written(run, shown, on),
    ].join("\n"),
  )
}

const pages = await demo()
if (Result.isSuccess(pages)) {
  process.stdout.write(pages.success)
} else {
  process.stderr.write(`${pages.failure.map(describeFinding).join("\n")}\n`)
  process.exitCode = 2
}
