import { existsSync, globSync, readdirSync, readFileSync } from "node:fs"
import * as path from "node:path"

/** The root of the repository. */
export const root = path.resolve(import.meta.dirname, "../../..")

/** The text of a file of the repository, or of one elsewhere by its whole path. */
export const textOf = (file: string): string => readFileSync(path.resolve(root, file), "utf8")

/** Every page that somebody wrote, by its path in the repository. */
export const writtenPages: ReadonlyArray<string> = globSync(
  ["README.md", "CONTRIBUTING.md", "docs/**/*.md", "packages/*/README.md", "examples/*/README.md"],
  { cwd: root },
)
  .map((name) => name.replaceAll(path.sep, "/"))
  .toSorted()

const manifestOf = (folder: string) => JSON.parse(textOf(`${folder}/package.json`))

/** The packages that other teams install, by their folders. */
export const publishedPackages: ReadonlyArray<string> = readdirSync(path.join(root, "packages"))
  .filter((name) => existsSync(path.join(root, "packages", name, "package.json")))
  .filter((name) => manifestOf(`packages/${name}`).private !== true)
  .toSorted()

/** What a package exports beside itself: `stream` of `@str-service/projections/stream`. */
export const subpathsOf = (name: string): ReadonlyArray<string> =>
  Object.keys(manifestOf(`packages/${name}`).exports ?? {})
    .filter((subpath) => subpath !== "." && subpath !== "./package.json")
    .map((subpath) => subpath.replace("./", ""))

/** The scripts of the repository, its packages and its examples, by name. */
export const scripts: ReadonlySet<string> = new Set(
  [
    ".",
    ...globSync("{examples,packages}/*/package.json", { cwd: root }).map((name) =>
      path.dirname(name),
    ),
  ]
    .map((folder) => manifestOf(folder).scripts ?? {})
    .flatMap((named) => Object.keys(named)),
)
