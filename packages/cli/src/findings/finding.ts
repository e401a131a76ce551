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

/** A finding in one line, as compilers write theirs, so that editors can jump to it. */
export const describeFinding = ({ file, place, message }: Finding): string =>
  place === null ? `${file}: ${message}` : `${file}:${place.line}:${place.column}: ${message}`
