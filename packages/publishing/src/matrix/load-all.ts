import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import { publishedPackages } from "../packing/published-packages.ts"

// Loads what every package publishes, as a module and by require, and asks each command its version.
for (const { folder, name, manifest } of publishedPackages) {
  for (const [subpath, target] of Object.entries(manifest.publishConfig?.exports ?? {})) {
    if (typeof target === "string") continue
    const file = join(folder, target["default"] ?? "")
    const imported = Object.keys(await import(file))
    assert.notEqual(imported.length, 0, `${name}, ${subpath}: nothing is exported.`)
    assert.deepEqual(Object.keys(createRequire(import.meta.url)(file)), imported)
  }
  for (const program of Object.values(manifest.bin ?? {})) {
    const said = execFileSync(process.execPath, [join(folder, program), "--version"], {
      encoding: "utf8",
    })
    assert.match(said, new RegExp(manifest.version.replaceAll(".", "\\."), "u"))
  }
}
process.stdout.write(`${publishedPackages.length} packages load on Node ${process.version}.\n`)
