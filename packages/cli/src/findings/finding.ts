/** A place in a text: both from 1, columns in characters. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** What is wrong with an input file, where, and what to do about it. */
export interface Finding {
  /** The file as the reader named it. */
  readonly file: string
  /** `null` where it is about the file as a whole. */
  readonly place: Place | null
  readonly message: string
}

export const finding = (file: string, place: Place | null, message: string): Finding => ({
  file,
  place,
  message,
})

/** From the top of a file to its end; what is about the whole file comes first. */
export const byPlace = ({ place: one }: Finding, { place: other }: Finding): number =>
  (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0)

/** A finding in one line, as compilers write theirs, so that editors can jump to it. */
export const describeFinding = ({ file, place, message }: Finding): string => {
  const name = file === "" ? `""` : file
  return place === null
    ? `${name}: ${message}`
    : `${name}:${place.line}:${place.column}: ${message}`
}
