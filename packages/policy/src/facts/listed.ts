const most = 20
const longest = 80

/** Names in a row, the first of them if there are very many, and each cut where it is long. */
export const listed = (names: ReadonlyArray<string>): string => {
  const first = names.slice(0, most).map(cut).join(", ")
  return names.length <= most ? first : `${first} and ${names.length - most} more`
}

const cut = (name: string): string =>
  name.length <= longest ? name : `${name.slice(0, longest).toWellFormed()}…`
