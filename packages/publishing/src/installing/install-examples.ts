import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pnpm } from "../packing/pnpm.ts"
import { publishedPackages, root } from "../packing/published-packages.ts"
import { tarballOf } from "../packing/tarballs.ts"
import { examples } from "./examples.ts"

/**
 * Copies the examples to a folder of their own, outside of the house, as they would be packed, and
 * installs there what each names, our packages from their tarballs. Gives the folder.
 *
 * One installation serves all, for it takes one tenth of the time; pnpm's own `node_modules` let each
 * example see what it names, and nothing else.
 */
export const installExamples = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "str-examples-"))
  const filters = examples.flatMap(({ manifest }) => ["--filter", manifest.name])
  pnpm(root, ...filters, "--silent", "pack", "--out", join(folder, "%s.tgz"))
  for (const { name } of examples) {
    const example = join(folder, name)
    mkdirSync(example)
    const tarball = join(folder, `str-service-example-${name}.tgz`)
    execFileSync("tar", ["-xzf", tarball, "--strip-components=1", "-C", example])
  }
  writeFileSync(join(folder, "pnpm-workspace.yaml"), settings())
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n')
  pnpm(folder, "install", "--prefer-offline", "--no-frozen-lockfile")
  return folder
}

/** Settings of pnpm, as JSON, which YAML is a superset of. */
const settings = (): string =>
  JSON.stringify({
    packages: ["*"],
    overrides: Object.fromEntries(
      publishedPackages.map((published) => [published.name, `file:${tarballOf(published)}`]),
    ),
    // Only what an example names, so that a peer that it ought to name is missing when it runs.
    autoInstallPeers: false,
    nodeVersion: process.versions.node,
    allowBuilds: { esbuild: false },
    pmOnFail: "ignore",
  })
