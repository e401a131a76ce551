import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import type { Manifest } from "../packing/manifest.ts"
import { root } from "../packing/published-packages.ts"

/** An example that can be installed, where its sources are. */
export interface Example {
  /** `emmett`. */
  readonly name: string
  readonly manifest: Manifest
  readonly page: string
}

/** Every example that is a package of its own. */
export const examples: ReadonlyArray<Example> = globSync("examples/*/package.json", { cwd: root })
  .toSorted()
  .map((file) => ({
    name: basename(dirname(file)),
    manifest: JSON.parse(readFileSync(join(root, file), "utf8")),
    page: readFileSync(join(root, dirname(file), "README.md"), "utf8"),
  }))

/** A command that a page has a reader run, and what it says is printed. */
export interface Shown {
  readonly command: string
  readonly printed: string
}

const run = /```sh\n(?<command>node [^\n]+)\n```\n\nIt prints\n\n```text\n(?<printed>.*?)```/gsu

export const shownOn = (page: string): ReadonlyArray<Shown> =>
  [...page.matchAll(run)].map(({ groups = {} }) => ({
    command: groups["command"] ?? "",
    printed: groups["printed"] ?? "",
  }))

const install = /^npm install (?!--save-dev)(?<names>(?:\\\n|[^\n])+)$/mu

/** What a page has a reader install; `undefined` where it does not say. */
export const installedBy = (page: string): ReadonlyArray<string> | undefined =>
  install
    .exec(page)
    ?.groups?.["names"]?.split(/[\s\\]+/u)
    .toSorted()
