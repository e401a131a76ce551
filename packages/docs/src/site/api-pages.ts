import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import { Application, type TypeDocOptions } from "typedoc"
import type { PluginOptions } from "typedoc-plugin-markdown"
import { publishedPackages, root, subpathsOf } from "../repository.ts"
import { nameTypes } from "./named-types.ts"
import type { Page } from "./page.ts"

const options = (folder: string): TypeDocOptions & Partial<PluginOptions> => ({
  entryPoints: publishedPackages.flatMap((name) =>
    ["index", ...subpathsOf(name)].map((entry) =>
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

/** What each package exports, from its docstrings: one page for each package. */
export const apiPages = async (): Promise<ReadonlyArray<Page>> => {
  const folder = mkdtempSync(path.join(tmpdir(), "str-api-"))
  try {
    const app = await Application.bootstrapWithPlugins(options(folder))
    nameTypes(app)
    const project = await app.convert()
    if (project === undefined) throw new Error("TypeDoc could not read the packages.")
    await app.generateOutputs(project)
    return publishedPackages.map((name) => ({
      path: `reference/api/${name}.md`,
      text: inSite(name, textsOf(name, folder).join("\n")),
    }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What TypeDoc says of a package, and of each of its subpaths under a heading of its own. */
const textsOf = (name: string, folder: string): ReadonlyArray<string> => [
  readFileSync(path.join(folder, name, "src.md"), "utf8"),
  ...subpathsOf(name).map((entry) => {
    const text = readFileSync(path.join(folder, name, `src/${entry}.md`), "utf8")
    const within = text.replaceAll("](../src.md#", "](#").replaceAll(/^#/gmu, "##")
    return `\n## \`@str-service/${name}/${entry}\`\n\n${within}`
  }),
]

/** A day where the compiler has forgotten its name. */
const dayInFull = /(?<!\*\*Day\*\* = )`` `\$\{number\}-\$\{number\}-\$\{number\}` ``/gu

/** One package's page, with its links to the pages of others as they stand in the site. */
const inSite = (name: string, text: string): string => {
  const body = text
    .replaceAll(/\]\((?:\.\.\/)+(?<other>[\w-]+)\/src\.md/gu, "](./$<other>.md")
    .replaceAll(dayInFull, "[`Day`](./domain.md#day)")
  return `---\noutline: [2, 3]\n---\n\n# \`@str-service/${name}\`\n\nWhat it exports. [What it is for](/packages/${name}/).\n\n${body}`
}
