import { existsSync, statSync } from "node:fs"
import * as path from "node:path"
import { withinPage } from "../pictures/pen.ts"
import { root, textOf, writtenPages } from "../repository.ts"
import { placeOf } from "./places.ts"

/** A page whose links lead to places of the site, and the files that it needs there besides. */
export interface Linked {
  readonly text: string
  /** Files and folders of the repository that are no pages but are linked to. */
  readonly shown: ReadonlyArray<string>
}

// Code, in which nothing is a link, a picture, or the end of a link's words and its target.
const codeOrTarget =
  /^```.*?^```|`[^`\n]+`|!\[[^\]]*\]\((?<drawn>[^)\s]+\.svg)\)|(?<=\])\((?<target>[^)\s]+)\)/gmsu

const written = new Set(writtenPages)

/** A page of the repository with links as the site has them. A link that leads nowhere is thrown. */
export const linked = (page: string, text: string): Linked => {
  const shown: Array<string> = []

  const inSite = (target: string): string => {
    if (/^[a-z]+:|^#/u.test(target)) return target
    const [file = "", anchor] = target.split("#")
    const named = path.posix.join(path.posix.dirname(page), file).replace(/\/$/u, "")
    const readme = path.posix.join(named, "README.md")
    const found = [named, readme].find((name) => written.has(name))
    if (found === undefined) {
      if (!existsSync(path.join(root, named)))
        throw new Error(`${page}: The link to ${target} leads nowhere. Mend its path.`)
      shown.push(named)
    }
    const place = found === undefined ? sourcePlace(named) : placeOf(found)
    return `/${place}${anchor === undefined ? "" : `#${anchor}`}`
  }

  return {
    text: text.replaceAll(
      codeOrTarget,
      (whole, drawn: string | undefined, target: string | undefined) => {
        if (drawn !== undefined) return figureOf(path.posix.join(path.posix.dirname(page), drawn))
        return target === undefined ? whole : `(${inSite(target)})`
      },
    ),
    shown,
  }
}

const figureOf = (picture: string): string =>
  `<figure class="str-figure">${withinPage(textOf(picture))}</figure>`

/**
 * Where a file or folder that is no page is shown in the site, which leaves hidden folders out and
 * takes what ends in `.html` for a page of its own.
 */
export const sourcePlace = (name: string): string => {
  const shown = name.replaceAll(/(?<=^|\/)\./gu, "").replace(/\.html$/u, "-html")
  return statSync(path.join(root, name)).isDirectory()
    ? `source/${shown}/index.md`
    : `source/${shown.replace(/\.md$/u, "")}.md`
}
