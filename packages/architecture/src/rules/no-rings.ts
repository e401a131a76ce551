import type ts from "typescript"
import { type ModuleReference, moduleReferences } from "../module-references.ts"
import { pathOf } from "../parsed-house.ts"
import { violationAt } from "../syntax.ts"
import type { Violation } from "../violation.ts"
import { targetOf } from "./front-door.ts"

/** A file's imports of other files, by the path that each names. */
type Imports = ReadonlyMap<string, ModuleReference>

/** No file depends on itself by way of others, not even for a type alone. */
export const noRings = (files: ReadonlyArray<ts.SourceFile>): ReadonlyArray<Violation> => {
  const graph = new Map(files.map((file) => [pathOf(file), importsOf(file)]))
  return ringsOf(graph).flatMap((ring) => {
    const [first = "", second = first] = ring
    const reference = graph.get(first)?.get(second)
    return reference === undefined
      ? []
      : [
          violationAt(
            reference.node,
            "no-rings",
            `A ring: ${[...ring, first].join(" → ")}. Move what both need to a file of its own.`,
          ),
        ]
  })
}

const importsOf = (file: ts.SourceFile): Imports =>
  new Map(
    moduleReferences(file)
      .filter(({ specifier }) => specifier.startsWith("."))
      .map((reference) => [targetOf(pathOf(file), reference.specifier), reference]),
  )

/** The rings that a walk of the graph closes, each once, as the paths along it. */
const ringsOf = (graph: ReadonlyMap<string, Imports>): ReadonlyArray<ReadonlyArray<string>> => {
  const done = new Set<string>()
  const rings: Array<ReadonlyArray<string>> = []

  const walk = (file: string, way: ReadonlyArray<string>): void => {
    const entered = way.indexOf(file)
    if (entered !== -1) {
      rings.push(way.slice(entered))
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file)?.keys() ?? []) walk(next, [...way, file])
    done.add(file)
  }

  for (const file of graph.keys()) walk(file, [])
  return rings
}
