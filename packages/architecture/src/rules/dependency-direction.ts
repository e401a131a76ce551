import type ts from "typescript"
import { packages } from "../house.ts"
import { type ModuleReference, moduleReferences } from "../module-references.ts"
import { pathOf } from "../parsed-house.ts"
import { placeOf } from "../place.ts"
import { violationAt } from "../syntax.ts"
import type { Violation } from "../violation.ts"

const ours = "@str-service/"

/** Packages import only what the table of the house gives them. */
export const dependencyDirection = (file: ts.SourceFile): ReadonlyArray<Violation> => {
  const { packageName, isSource } = placeOf(pathOf(file))
  if (packageName === undefined) return []
  const rules = packages[packageName] ?? { packages: [], libraries: [], pure: false }

  const complaint = ({ specifier }: ModuleReference): string | undefined => {
    if (specifier.startsWith(".")) return undefined
    if (specifier.startsWith(ours)) {
      const name = specifier.slice(ours.length).split("/")[0] ?? ""
      // A test may use its own package as another team would: by name.
      if (name === packageName && !isSource) return undefined
      if (rules.packages.includes(name)) return undefined
      return `${packageName} may not depend on ${name}, only on: ${listed(rules.packages)}.`
    }
    if (!isSource || rules.libraries.some((library) => covers(library, specifier))) return undefined
    return `${packageName} may not import "${specifier}", only: ${listed(rules.libraries)}.`
  }

  return moduleReferences(file).flatMap((reference) => {
    const message = complaint(reference)
    return message === undefined
      ? []
      : [violationAt(reference.node, "dependency-direction", message)]
  })
}

const covers = (library: string, specifier: string): boolean =>
  library.endsWith("*")
    ? specifier.startsWith(library.slice(0, -1)) && specifier.length >= library.length
    : specifier === library

const listed = (names: ReadonlyArray<string>): string =>
  names.length === 0 ? "nothing" : names.join(", ")
