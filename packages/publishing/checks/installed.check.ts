import { execFileSync } from "node:child_process"
import { rmSync } from "node:fs"
import { delimiter, dirname, join } from "node:path"
import {
  areServersRequired,
  howToInstallPostgres,
  type PostgresServer,
  postgresPrograms,
  startPostgres,
} from "@str-service/servers"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { examples, installedBy, shownOn } from "../src/installing/examples.ts"
import { installExamples } from "../src/installing/install-examples.ts"
import { publishedPackages } from "../src/packing/published-packages.ts"

let folder: string | undefined
let postgres: PostgresServer | undefined

beforeAll(async () => {
  if (postgresPrograms === undefined && areServersRequired) throw new Error(howToInstallPostgres)
  if (postgresPrograms !== undefined) postgres = await startPostgres()
  folder = installExamples()
})

afterAll(async () => {
  await postgres?.remove()
  if (folder !== undefined) rmSync(folder, { recursive: true })
})

const placeOf = (example: string): string => join(folder ?? "", example)

/** What is the house's own, and would lead an example back into it. */
const { NODE_PATH: _, NODE_OPTIONS: __, ...surroundings } = process.env

const runIn = (example: string, command: string, ...args: ReadonlyArray<string>): string =>
  execFileSync(command, args, {
    cwd: placeOf(example),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...surroundings,
      ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }),
      PATH: `${dirname(process.execPath)}${delimiter}${surroundings["PATH"]}`,
    },
  })

const ours = publishedPackages.map(({ name }) => name)

/** Where an example finds our packages; `null` for those that it does not. */
const foundBy = (example: string): ReadonlyArray<string | null> => {
  const find = `JSON.stringify(${JSON.stringify(ours)}.map((name) => {
    try { return require.resolve(name) } catch { return null }
  }))`
  return JSON.parse(runIn(example, "node", "--print", find))
}

describe.for(examples)("the example $name, installed", ({ name, manifest, page }) => {
  const named = { ...manifest.dependencies, ...manifest.devDependencies }

  test("sees those of our packages that it names, from their tarballs, and no other", () => {
    expect(foundBy(name)).toEqual(
      ours.map((other) =>
        other in named ? expect.stringMatching(/\/\.pnpm\/.*\/dist\/index\.js$/u) : null,
      ),
    )
  })

  test("is tried by its own test", ({ skip }) => {
    skip(name.includes("postgres") && postgres === undefined, howToInstallPostgres)
    expect(runIn(name, "npm", "--silent", "test")).toMatch(/./u)
  })

  test.for(shownOn(page))("prints what its page says: $command", ({ command, printed }) => {
    const [program = "", ...args] = command.split(" ")
    expect(runIn(name, program, ...args)).toBe(printed)
  })

  test("has a page that says what to install", () => {
    const wanted = installedBy(page)
    if (wanted === undefined) return expect(page).toContain("npx pnpm@12")
    // Peers of Emmett's own, which npm installs unasked.
    const peers = new Set(["async-retry", "uuid"])
    const dependencies = Object.keys(manifest.dependencies ?? {}).filter((key) => !peers.has(key))
    expect(wanted).toEqual(dependencies)
  })
})
