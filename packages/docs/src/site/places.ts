/** Where a written page stands in the site, by its path in the repository. */
export const placeOf = (page: string): string => {
  if (page === "README.md") return "overview.md"
  if (page === "CONTRIBUTING.md") return "contributing.md"
  return page.replace(/^docs\//u, "").replace(/(?<=^|\/)README\.md$/u, "index.md")
}
