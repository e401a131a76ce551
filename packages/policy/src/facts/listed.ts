const most = 20

/** Names in a row, the first of them if there are very many. */
export const listed = (names: ReadonlyArray<string>): string =>
  names.length <= most
    ? names.join(", ")
    : `${names.slice(0, most).join(", ")} and ${names.length - most} more`
