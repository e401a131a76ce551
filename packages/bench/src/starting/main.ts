import { spawnSync } from "node:child_process"
import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** What starting costs beside bare Node, of what has been built: `npx pnpm@12 check:build` first. */
const packages = join(import.meta.dirname, "../../..")
const command = join(packages, "cli/dist/command/main.js")
const rounds = 15

if (!existsSync(command)) {
  process.stderr.write(`${command} is not there. Build the packages: npx pnpm@12 check:build\n`)
  process.exit(2)
}

interface Start {
  readonly name: string
  readonly args: ReadonlyArray<string>
  readonly cwd: string
}

const importing: ReadonlyArray<Start> = globSync("*/package.json", { cwd: packages })
  .toSorted()
  .map((file) => ({
    folder: join(packages, dirname(file)),
    manifest: JSON.parse(readFileSync(join(packages, file), "utf8")),
  }))
  .filter(({ manifest }) => manifest.private !== true)
  .map(({ folder, manifest }) => ({
    name: `import ${manifest.name}`,
    args: ["--input-type=module", "--eval", `import ${JSON.stringify(manifest.name)}`],
    cwd: folder,
  }))

const starts: ReadonlyArray<Start> = [
  { name: "bare Node", args: ["--eval", ""], cwd: packages },
  { name: "str --help", args: [command, "--help"], cwd: packages },
  { name: "str policy check --help", args: [command, "policy", "check", "--help"], cwd: packages },
  ...importing,
]

const once = ({ args, cwd, name }: Start): number => {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" })
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
  return performance.now() - start
}

// Round by round, so that a machine that is busy for a while is so for all of them.
const times = starts.map(() => [] as number[])
for (let round = 0; round < rounds; round++) {
  for (const [index, start] of starts.entries()) times[index]?.push(once(start))
}

const least = times.map((of) => Math.min(...of))
const [bare = 0] = least
process.stdout.write(`Starting, the least of ${rounds} rounds, and beside bare Node\n`)
for (const [index, { name }] of starts.entries()) {
  const ms = least[index] ?? 0
  const more = `+${(ms - bare).toFixed(0)} ms`
  process.stdout.write(`  ${ms.toFixed(0).padStart(5)} ms ${more.padStart(9)}  ${name}\n`)
}
