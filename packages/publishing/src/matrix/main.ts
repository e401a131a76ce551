import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { nodeVersions } from "@str-service/node-versions"
import { root } from "../packing/published-packages.ts"

/** What is tried where there is no time for everything: that all load, and how days are counted. */
const selection = ["packages/domain/test/calendar", "packages/domain/test/limits"]

const isLong = process.env["STR_LONG"] === "1"
const asked = process.argv.slice(2)
// The house's own Node runs every test of every change; a short run leaves it out.
const versions = nodeVersions.filter(({ major, program }) =>
  asked.length > 0 ? asked.includes(String(major)) : isLong || program !== process.execPath,
)
const known = nodeVersions.map(({ major }) => String(major))
const unknown = asked.filter((major) => !known.includes(major))
if (unknown.length > 0) {
  process.stderr.write(`Here are Node ${known.join(", ")}, and not ${unknown.join(", ")}.\n`)
  process.exit(1)
}

const run = (program: string, ...args: ReadonlyArray<string>): boolean =>
  spawnSync(program, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] }).status === 0

const vitest = join(root, "node_modules/vitest/vitest.mjs")
const config = join(root, "packages/publishing/vitest.built.config.ts")
const failed = versions.filter(({ major, program }) => {
  process.stdout.write(`\nNode ${major}: ${program}\n`)
  const loads = run(program, join(import.meta.dirname, "load-all.ts"))
  const passes = run(program, vitest, "run", "--config", config, ...(isLong ? [] : selection))
  return !(loads && passes)
})

if (failed.length > 0) {
  process.stderr.write(`Failed on Node ${failed.map(({ major }) => major).join(", ")}.\n`)
  process.exit(1)
}
