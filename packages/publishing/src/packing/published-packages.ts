import { globSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Manifest } from "./manifest.ts"

/** The root of the house. */
export const root = join(import.meta.dirname, "../../../..")

/** A package that others can install, where its sources are. */
export interface PublishedPackage {
  readonly name: string
  /** `domain` for `@str-service/domain`. */
  readonly shortName: string
  readonly folder: string
  readonly manifest: Manifest
}

/** Every package of the workspace that is not private. */
export const publishedPackages: ReadonlyArray<PublishedPackage> = globSync(
  "packages/*/package.json",
  { cwd: root },
)
  .toSorted()
  .map((file) => ({ folder: join(root, dirname(file)), manifest: manifestIn(join(root, file)) }))
  .filter(({ manifest }) => manifest.private !== true)
  .map(({ folder, manifest }) => ({
    name: manifest.name,
    shortName: manifest.name.replace(/^@str-service\//u, ""),
    folder,
    manifest,
  }))

function manifestIn(file: string): Manifest {
  return JSON.parse(readFileSync(file, "utf8"))
}
