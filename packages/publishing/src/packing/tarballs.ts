import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { pnpm } from "./pnpm.ts"
import { type PublishedPackage, publishedPackages, root } from "./published-packages.ts"

/** Where the packed packages lie, until they are packed again. */
const packed = join(import.meta.dirname, "../../packed")

/** Packs every published package as it would be published, from what has been built. */
export const packAll = (): void => {
  rmSync(packed, { recursive: true, force: true })
  mkdirSync(packed)
  const filters = publishedPackages.flatMap(({ name }) => ["--filter", name])
  pnpm(root, ...filters, "--silent", "pack", "--out", join(packed, "%s.tgz"))
}

export const tarballOf = ({ shortName }: Pick<PublishedPackage, "shortName">): string =>
  join(packed, `str-service-${shortName}.tgz`)

export const readTarball = (of: Pick<PublishedPackage, "shortName">): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(tarballOf(of)))
