import * as fs from "node:fs"
import * as path from "node:path"

/** Source texts by path; paths are relative to the root of the house, with `/` between their parts. */
export type SourceTree = ReadonlyMap<string, string>

const generated = new Set(["node_modules", "dist", "coverage", "data", ".reading"])

/** Every TypeScript source under `packages` and `examples`. */
export const readSourceTree = (root: string): SourceTree =>
  new Map(
    ["packages", "examples"]
      .flatMap((folder) => filesUnder(path.join(root, folder)))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => [
        path.relative(root, file).replaceAll(path.sep, "/"),
        fs.readFileSync(file, "utf8"),
      ]),
  )

const filesUnder = (folder: string): ReadonlyArray<string> =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name)
    if (entry.isDirectory()) return generated.has(entry.name) ? [] : filesUnder(name)
    return [name]
  })
