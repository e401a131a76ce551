const longest = 80

/** A value as it would be written in a document, cut where it is long. */
export const quote = (value: unknown): string => {
  const written = String(JSON.stringify(value))
  return written.length <= longest ? written : `${written.slice(0, longest).toWellFormed()}…`
}
