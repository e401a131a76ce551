/** A place in a text: lines and columns from 1, columns in UTF-16 units as editors count them. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The places of a text's offsets. */
export const placesIn = (text: string): ((offset: number) => Place) => {
  const starts = [0, ...Array.from(text.matchAll(/\r\n?|\n/gu), endOf)]
  return (offset) => {
    let [from, to] = [0, starts.length]
    while (to - from > 1) {
      const middle = (from + to) >> 1
      if (Number(starts[middle]) <= offset) from = middle
      else to = middle
    }
    return { line: from + 1, column: offset - Number(starts[from]) + 1 }
  }
}

const endOf = (lineBreak: RegExpExecArray): number => lineBreak.index + lineBreak[0].length
