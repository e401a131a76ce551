const elision = "…\n"

/**
 * Why what was printed is not what a page says, or nothing where it is. A line `…` of the page stands
 * for lines that it leaves out.
 */
export const whyNotPrinted = (said: string, printed: string): string | undefined => {
  if (!said.includes(elision)) return said === printed ? undefined : difference(said, printed)
  const [beginning = "", ...others] = said.split(elision)
  const end = others.at(-1) ?? ""
  if (!printed.startsWith(beginning)) return difference(beginning, printed)
  if (!printed.endsWith(end)) return difference(end, printed)
  let from = beginning.length
  for (const part of others) {
    const place = printed.indexOf(part, from)
    if (place === -1) return difference(part, printed.slice(from))
    from = place + part.length
  }
  return undefined
}

const difference = (said: string, printed: string): string =>
  `The page says that this is printed:\n${said}but it is this:\n${printed}`
