import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import * as path from "node:path"
import { textOf, writtenPages } from "../repository.ts"
import { apiPages } from "./api-pages.ts"
import { commandsPage } from "./commands-page.ts"
import { linked } from "./links.ts"
import type { Page } from "./page.ts"
import { placeOf } from "./places.ts"
import { schemaPages } from "./schema-pages.ts"
import { sourcePages } from "./source-pages.ts"

/** The folder that the site is built from, made anew each time. */
const staged = path.resolve(import.meta.dirname, "../../.pages")

/** Every page of the site: those that were written, and those made from the sources. */
const allPages = async (): Promise<ReadonlyArray<Page>> => {
  const shown: Array<string> = []
  const written = writtenPages.map((page) => {
    const { text, shown: more } = linked(page, textOf(page))
    shown.push(...more)
    return { path: placeOf(page), text }
  })
  return [
    ...written,
    ...sourcePages(shown),
    ...schemaPages(),
    await commandsPage(),
    ...(await apiPages()),
  ]
}

/** Writes all pages of the site to where it is built from. */
export const stage = async (): Promise<void> => {
  const pages = await allPages()
  rmSync(staged, { recursive: true, force: true })
  for (const { path: place, text } of pages) {
    const file = path.join(staged, place)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
