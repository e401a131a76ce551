/** A version of a policy, and the file that it was read from. */
export interface VersionInFile {
  readonly id: string
  readonly version: string
  readonly file: string
}

/** Where a version was read from, if its name does not tell it from the one beside it, as with drafts. */
export const fileApart = (one: VersionInFile, beside: VersionInFile): string => {
  const isCalledAlike = one.id === beside.id && one.version === beside.version
  return isCalledAlike && one.file !== beside.file ? ` in ${one.file}` : ""
}
