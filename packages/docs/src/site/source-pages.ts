import { readdirSync, statSync } from "node:fs"
import * as path from "node:path"
import { root, textOf } from "../repository.ts"
import { sourcePlace } from "./links.ts"
import type { Page } from "./page.ts"

/** The pages that show files and folders of the repository, those in the folders among them. */
export const sourcePages = (names: ReadonlyArray<string>): ReadonlyArray<Page> => {
  const pages = new Map<string, Page>()
  const show = (name: string): void => {
    const place = sourcePlace(name)
    if (pages.has(place)) return
    const inside = entriesOf(name)
    pages.set(place, {
      path: place,
      text: inside === undefined ? fileText(name) : folderText(name, inside),
    })
    for (const entry of inside ?? []) show(`${name}/${entry}`)
  }
  for (const name of names) show(name)
  return [...pages.values()]
}

const entriesOf = (name: string): ReadonlyArray<string> | undefined => {
  const place = path.join(root, name)
  if (!statSync(place).isDirectory()) return undefined
  return readdirSync(place, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || /\.(json|md|ts|yml)$/u.test(entry.name))
    .map((entry) => entry.name)
    .toSorted()
}

const unlisted = "---\nsearch: false\naside: false\n---\n\n"

const folderText = (name: string, entries: ReadonlyArray<string>): string => {
  const lines = entries.map((entry) => `- [${entry}](/${sourcePlace(`${name}/${entry}`)})`)
  return `${unlisted}# \`${name}\`\n\n${lines.join("\n")}\n`
}

/** What is longer is shown plain: nobody reads it for its colours, and they take long to make. */
const longestColoured = 20_000

const fileText = (name: string): string => {
  const text = textOf(name)
  const kind = /\.(?<end>\w+)$/u.exec(name)?.groups?.["end"] ?? "text"
  if (kind === "md") return text
  const shown = text.length > longestColoured ? "text" : kind.replace(/^json$/u, "jsonc")
  return `${unlisted}# \`${name}\`\n\n\`\`\`\`${shown}\n${text}\n\`\`\`\`\n`
}
