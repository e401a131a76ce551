import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import { Application, type TypeDocOptions } from "typedoc"
import type { PluginOptions } from "typedoc-plugin-markdown"
import { publishedPackages, root, subpathsOf } from "../repository.ts"
import { nameTypes } from "./named-types.ts"
import type { Page } from "./page.ts"
import { listTypesToldElsewhere } from "./types-told-elsewhere.ts"

const options = (folder: string): TypeDocOptions & Partial<PluginOptions> => ({
  entryPoints: publishedPackages.flatMap((name) =>
    // What stands at two doors is told at the first: a schema with its type, and not the type alone.
    [...subpathsOf(name), "index"].map((entry) =>
      path.join(root, `packages/${name}/src/${entry}.ts`),
    ),
  ),
  tsconfig: path.join(root, "packages/docs/tsconfig.api.json"),
  plugin: ["typedoc-plugin-markdown"],
  outputs: [{ name: "markdown", path: folder }],
  outputFileStrategy: "modules",
  hideBreadcrumbs: true,
  hidePageHeader: true,
  hidePageTitle: true,
  // Headings alone are numbered otherwise than links where a name stands twice.
  useHTMLAnchors: true,
  parametersFormat: "table",
  propertiesFormat: "table",
  typeDeclarationFormat: "table",
  tableColumnSettings: { hideModifiers: true, hideOverrides: true, hideInherited: true },
  excludeExternals: true,
  // Effect declares the tags of what it makes, which are ours all the same.
  externalPattern: ["**/node_modules/**/!(Schema).d.ts"],
  excludePrivate: true,
  excludeInternal: true,
  disableSources: true,
  // Deeper than that nobody reads what has no name.
  maxTypeConversionDepth: 6,
  // The house's own check of types has done that, for less.
  skipErrorChecking: true,
  readme: "none",
  logLevel: "Warn",
})

/** What each package exports, from its docstrings: a page for each of the doors that it has. */
export const apiPages = async (): Promise<ReadonlyArray<Page>> => {
  const folder = mkdtempSync(path.join(tmpdir(), "str-api-"))
  try {
    const app = await Application.bootstrapWithPlugins(options(folder))
    nameTypes(app)
    const project = await app.convert()
    if (project === undefined) throw new Error("TypeDoc could not read the packages.")
    await app.generateOutputs(project)
    const texts = new Map(
      doors.map(({ name, subpath, written }) => [
        `./${pageOf(name, subpath)}.md`,
        readFileSync(path.join(folder, written), "utf8"),
      ]),
    )
    return doors.map((door) => {
      const page = pageOf(door.name, door.subpath)
      return { path: `reference/api/${page}.md`, text: inSite(door, `./${page}.md`, texts) }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A way into a package: by its name alone, or by that and a subpath. */
interface Door {
  readonly name: string
  readonly subpath: string | undefined
  /** Where TypeDoc writes of it, in its folder. */
  readonly written: string
}

const doors: ReadonlyArray<Door> = publishedPackages.flatMap((name) => [
  { name, subpath: undefined, written: `${name}/src.md` },
  ...subpathsOf(name).map((subpath) => ({ name, subpath, written: `${name}/src/${subpath}.md` })),
])

const pageOf = (name: string, subpath: string | undefined): string =>
  subpath === undefined ? name : `${name}-${subpath}`

/** A day where the compiler has forgotten its name. */
const dayInFull = /(?<!\*\*Day\*\* = )`` `\$\{number\}-\$\{number\}-\$\{number\}` ``/gu

/** One door's page, with its links to the pages of others as they stand in the site. */
const inSite = (
  { name, subpath, written }: Door,
  page: string,
  texts: ReadonlyMap<string, string>,
): string => {
  const title = subpath === undefined ? `@str-service/${name}` : `@str-service/${name}/${subpath}`
  const others = subpathsOf(name).filter((other) => other !== subpath)
  const front = subpath === undefined ? [] : [`[\`@str-service/${name}\`](./${name}.md)`]
  const links = [
    ...front,
    ...others.map((other) => `[\`@str-service/${name}/${other}\`](./${pageOf(name, other)}.md)`),
  ]
  const beside = links.length === 0 ? "" : ` Beside it: ${links.join(", ")}.`
  const body = (texts.get(page) ?? "")
    .replaceAll(/\]\((?<target>[^)#:]+\.md)/gu, (whole: string, target: string) => {
      const file = path.posix.join(path.posix.dirname(written), target)
      const door = doors.find((other) => other.written === file)
      return door === undefined ? whole : `](./${pageOf(door.name, door.subpath)}.md`
    })
    .replaceAll(dayInFull, "[`Day`](./domain-schemas.md#day)")
  return `---\noutline: [2, 3]\n---\n\n# \`${title}\`\n\nWhat it exports. [What it is for](/packages/${name}/).${beside}\n\n${listTypesToldElsewhere(body, texts)}`
}
