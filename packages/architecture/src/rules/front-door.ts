import * as path from "node:path"
import type ts from "typescript"
import { sideDoors } from "../house.ts"
import { type ModuleReference, moduleReferences } from "../module-references.ts"
import { pathOf } from "../parsed-house.ts"
import { placeOf } from "../place.ts"
import { violationAt } from "../syntax.ts"
import type { Violation } from "../violation.ts"

const deepImport = /^@str-service\/[^/]+\/./u

/** A package is entered by its index, or by a door named in the house, and Effect by its modules, which start faster. */
export const frontDoor = (file: ts.SourceFile): ReadonlyArray<Violation> => {
  const from = pathOf(file)
  const { home, isSource } = placeOf(from)

  const complaint = ({ specifier }: ModuleReference): string | undefined => {
    if (deepImport.test(specifier) && !sideDoors.has(specifier))
      return `"${specifier}" reaches into a package: ${doorsOf(specifier)}.`
    if (specifier === "effect")
      return `Import the module itself, such as "effect/Schema": "effect" loads them all.`
    if (!specifier.startsWith(".")) return undefined
    const target = targetOf(from, specifier)
    if (!isSource && isSettings(target)) return undefined
    if (placeOf(target).home !== home)
      return `"${specifier}" leaves ${home}: import the other package by its name.`
    return undefined
  }

  return moduleReferences(file).flatMap((reference) => {
    const message = complaint(reference)
    return message === undefined ? [] : [violationAt(reference.node, "front-door", message)]
  })
}

const doorsOf = (specifier: string): string => {
  const name = specifier.split("/").slice(0, 2).join("/")
  const doors = [...sideDoors].filter((door) => door.startsWith(`${name}/`))
  return doors.length === 0
    ? "import what its index exports"
    : `import what its index exports, or ${doors.map((door) => `"${door}"`).join(", ")}`
}

/** Whether a path names settings at the root of the house, on which those of the packages build. */
const isSettings = (target: string): boolean => /^[^/]+\.base\.ts$/u.test(target)

/** The path that a relative import in a file names. */
export const targetOf = (from: string, specifier: string): string =>
  path.posix.join(path.posix.dirname(from), specifier)
