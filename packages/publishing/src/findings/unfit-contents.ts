import { createPackageFromTarballData } from "@arethetypeswrong/core"
import type { Manifest } from "../packing/manifest.ts"

/** What the house asks of a tarball besides what publint and arethetypeswrong ask. */
export const unfitContents = (tarball: Uint8Array): ReadonlyArray<string> => {
  const contents = createPackageFromTarballData(tarball)
  const folder = `/node_modules/${contents.packageName}/`
  const files = contents.listFiles().map((file) => file.slice(folder.length))
  const read = (file: string): string => contents.readFile(`${folder}${file}`)
  const tarballHas = (file: string): boolean => files.includes(file)

  return [
    ...["README.md", "LICENSE"]
      .filter((file) => !tarballHas(file))
      .map((file) => `${file} is missing.`),
    ...unfitManifest(JSON.parse(read("package.json"))),
    ...files
      .filter((file) => /^(test|checks|reports|coverage|node_modules)\/|\.tsbuildinfo$/u.test(file))
      .map((file) => `${file} is for us, not for others.`),
    ...files
      .filter((file) => file.endsWith(".d.ts") && !tarballHas(`${file}.map`))
      .map((file) => `${file} has no map to its source.`),
    ...files
      .filter((file) => file.endsWith(".map"))
      .flatMap((file) => lostSources(file, JSON.parse(read(file)), tarballHas)),
  ]
}

const unfitManifest = (manifest: Manifest): ReadonlyArray<string> => {
  const { description, license, type, sideEffects, engines, publishConfig } = manifest
  const { exports = {}, dependencies = {}, peerDependencies = {} } = manifest
  const demands: ReadonlyArray<readonly [isMet: boolean, complaint: string]> = [
    [description !== undefined, "package.json says nothing of what the package is: description."],
    [license === "MIT", "package.json names another licence than the house's: license."],
    [
      type === "module",
      'package.json does not say that the package is of ES modules: "type": "module".',
    ],
    [sideEffects === false, 'package.json lets a bundler leave out nothing: "sideEffects": false.'],
    [
      engines?.node === ">=22.19.0",
      'package.json asks for another Node than the house: "engines".',
    ],
    [
      publishConfig?.access === "public",
      'package.json publishes to few: "publishConfig": { "access": "public" }.',
    ],
    [
      publishConfig?.provenance === true,
      'package.json publishes without saying from where: "publishConfig": { "provenance": true }.',
    ],
    [
      exports["./package.json"] !== undefined,
      "package.json does not export itself, which tools read.",
    ],
    [
      dependencies["effect"] === undefined || manifest.bin !== undefined,
      "effect is a peer of what is imported, so that nobody has two.",
    ],
    [peerDependencies["effect"] !== undefined || manifest.bin !== undefined, "effect is no peer."],
  ]
  const unmet = demands.filter(([isMet]) => !isMet).map(([, complaint]) => complaint)
  const open = Object.keys(exports).filter((subpath) => subpath.includes("*"))
  const ours = Object.values(exports).some((to) => JSON.stringify(to).includes("/src/"))
  const workspace = Object.entries(dependencies).filter(([, range]) =>
    /^(workspace|catalog|file|link):/u.test(range),
  )
  return [
    ...unmet,
    ...open.map((subpath) => `package.json exports whatever lies there: "${subpath}".`),
    ...(ours ? ["package.json exports sources, which only the house can run."] : []),
    ...workspace.map(
      ([name, range]) => `package.json names ${name} as only the house can: ${range}.`,
    ),
  ]
}

/** The sources that a map names and the tarball does not have, or that only this machine has. */
const lostSources = (
  file: string,
  { sources }: { readonly sources: ReadonlyArray<string> },
  tarballHas: (file: string) => boolean,
): ReadonlyArray<string> =>
  sources
    .filter((source) => source.startsWith("/") || !tarballHas(placeOf(source, file)))
    .map((source) => `${file} leads to ${source}, which is not in the tarball.`)

const placeOf = (source: string, from: string): string =>
  new URL(source, `file:///${from}`).pathname.slice(1)
