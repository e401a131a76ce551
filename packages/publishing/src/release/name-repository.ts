import { readFileSync, writeFileSync } from "node:fs"
import { join, relative } from "node:path"
import { publishedPackages, root } from "../packing/published-packages.ts"

const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env
if (server === undefined || repository === undefined) {
  process.stderr.write(
    "Packages are published by the forge, which knows from which repository they are: GITHUB_SERVER_URL and GITHUB_REPOSITORY are not set.\n",
  )
  process.exit(2)
}

// Provenance holds only for packages that say from which repository they are.
for (const { folder } of publishedPackages) {
  const file = join(folder, "package.json")
  const named = {
    ...JSON.parse(readFileSync(file, "utf8")),
    repository: {
      type: "git",
      url: `git+${server}/${repository}.git`,
      directory: relative(root, folder),
    },
  }
  writeFileSync(file, `${JSON.stringify(named, undefined, 2)}\n`)
}
