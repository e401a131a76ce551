import { existsSync, globSync, readFileSync } from "node:fs"
import * as path from "node:path"

const hrefs = /<a\b[^>]*?\shref="(?<href>[^"]*)"/gu
const ids = /\s(?:id|name)="(?<id>[^"]*)"/gu

/** Every link of a built site that leads to no page of it, or to no place of that page. */
export const linkFaults = (site: string): ReadonlyArray<string> => {
  const read = (page: string): string => readFileSync(path.join(site, page), "utf8")
  const placesOf = remembering((page) => new Set(matches(read(page), ids).map(decoded)))

  const fault = (page: string, href: string): string | undefined => {
    const [target = "", anchor = ""] = decoded(href).split("#")
    const file = target === "" ? page : pageAt(site, page, target)
    if (file === undefined) return `${href} leads to no page`
    if (anchor === "" || !file.endsWith(".html") || placesOf(file).has(anchor)) return undefined
    return `${href} leads to no place of its page`
  }

  const pagesByFault = new Map<string, Array<string>>()
  for (const page of globSync("**/*.html", { cwd: site }))
    for (const href of new Set(matches(read(page), hrefs))) {
      const found = /^[a-z]+:/u.test(href) ? undefined : fault(page, href)
      if (found !== undefined) pagesByFault.set(found, [...(pagesByFault.get(found) ?? []), page])
    }
  return [...pagesByFault].map(
    ([found, pages]) => `${found}: on ${pages.length} pages, ${pages[0]} for one.`,
  )
}

const matches = (text: string, pattern: RegExp): ReadonlyArray<string> =>
  [...text.matchAll(pattern)].map(({ groups = {} }) => Object.values(groups)[0] ?? "")

const decoded = (text: string): string => decodeURIComponent(text.replaceAll("&amp;", "&"))

/** The file of the site that a path leads to, as a server finds it that knows no other names. */
const pageAt = (site: string, from: string, target: string): string | undefined => {
  const named = target.startsWith("/")
    ? target.slice(1)
    : path.posix.join(path.posix.dirname(from), target)
  const file = named === "" || named.endsWith("/") ? `${named}index.html` : named
  return path.extname(file) !== "" && existsSync(path.join(site, file)) ? file : undefined
}

const remembering = <Value>(make: (key: string) => Value): ((key: string) => Value) => {
  const known = new Map<string, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
