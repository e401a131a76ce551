import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { Extractor, ExtractorConfig, type ExtractorMessage } from "@microsoft/api-extractor"
import type { PublishedPackage } from "../packing/published-packages.ts"

/** What a package lets others import from one of its entries. */
export interface PublicApi {
  /** Where the list of it is kept, in the package's folder: `api/index.api.md`. */
  readonly file: string
  /** The list, in Markdown, as API Extractor writes it from what has been built. */
  readonly text: string
}

/** The public API of a package, entry by entry. */
export const publicApiOf = (published: PublishedPackage): ReadonlyArray<PublicApi> =>
  declarationsOf(published).map((declarations) => {
    const entry = basename(declarations, ".d.ts")
    return { file: `api/${entry}.api.md`, text: extracted(published, entry, declarations) }
  })

const declarationsOf = ({ manifest }: PublishedPackage): ReadonlyArray<string> =>
  Object.values(manifest.exports ?? {}).flatMap((target) => {
    const types = typeof target === "string" ? undefined : target["types"]
    return types === undefined ? [] : [types]
  })

const extracted = ({ folder }: PublishedPackage, entry: string, declarations: string): string => {
  const written = mkdtempSync(join(tmpdir(), "str-api-"))
  const wrong: Array<string> = []
  try {
    Extractor.invoke(configOf(folder, join(folder, declarations), entry, written), {
      localBuild: true,
      messageCallback: (message) => {
        if (message.category === "Compiler") wrong.push(message.formatMessageWithLocation(folder))
        message.handled = isOfNoUse(message)
      },
    })
    if (wrong.length > 0) return wrong.join("\n")
    return readFileSync(join(written, `${entry}.api.md`), "utf8")
  } finally {
    rmSync(written, { recursive: true })
  }
}

/** Its progress, and that the list is new, which it always is where it is written. */
const isOfNoUse = ({ category }: ExtractorMessage): boolean => category === "console"

const usual = ExtractorConfig.loadFile(join(import.meta.dirname, "../../api-extractor.json"))

const configOf = (folder: string, declarations: string, entry: string, written: string) =>
  ExtractorConfig.prepare({
    configObject: {
      ...usual,
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      compiler: {
        overrideTsconfig: { ...usual.compiler?.overrideTsconfig, files: [declarations] },
      },
      apiReport: {
        enabled: true,
        ...usual.apiReport,
        reportFolder: written,
        reportTempFolder: join(written, "temporary"),
        reportFileName: `${entry}.api.md`,
      },
    },
    configObjectFullPath: join(folder, "api-extractor.json"),
    packageJsonFullPath: join(folder, "package.json"),
  })
