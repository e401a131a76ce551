/** What TypeDoc says of names that it tells at another door: under a heading each, that they are. */
const toldElsewhere = /^## References\n[\s\S]*?(?=^## |(?![\s\S]))/mu

const oneElsewhere =
  /<a id="(?<anchor>[^"]+)"><\/a>\n\n### (?<name>\w+)\n\nRe-exports \[\w+\]\((?<page>[^)#]+)#[^)]+\)/gu

/** A page on which what is told at another door is a list, given all pages by their links. */
export const listTypesToldElsewhere = (page: string, texts: ReadonlyMap<string, string>): string =>
  page.replace(toldElsewhere, (section) => listOfTypes(section, texts))

/** Types that one door has, with schemas of their names at another, where both are told. */
const listOfTypes = (section: string, texts: ReadonlyMap<string, string>): string => {
  const items = [...section.matchAll(oneElsewhere)].map(({ groups }) => {
    const { anchor = "", name = "", page = "" } = groups ?? {}
    const told = new RegExp(`<a id="(?<at>[^"]+)"></a>\\n\\n### ${name}\\n`, "u")
    const at = told.exec(texts.get(page) ?? "")?.groups?.["at"] ?? ""
    return `- <a id="${anchor}"></a>[\`${name}\`](${page}#${at})`
  })
  return `## Types told elsewhere\n\nTypes alone, for \`import type\`: each leads to where it is told, and where its schema is, if it has one.\n\n${items.join("\n")}\n`
}
