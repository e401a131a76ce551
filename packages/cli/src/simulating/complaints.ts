import type { Flaw } from "../files/json-text.ts"

/** What is wrong in a line, or with an event of a store. */
interface Complaint {
  /** From 1; `null` where it is no place in a text. */
  readonly line: number | null
  readonly column: number
  readonly message: string
}

/** All that was complained of is counted; the first of it is kept. */
export interface Complaints {
  readonly count: number
  readonly first: ReadonlyArray<Complaint>
}

export const noComplaints: Complaints = { count: 0, first: [] }

/** A file may be wrong in every line: so many complaints are told in full. */
const mostKept = 1000

/** Complaints with those of the lines that follow, which count their own from 1. */
export const followedBy = (
  { count, first }: Complaints,
  lines: number,
  later: Complaints,
): Complaints => ({
  count: count + later.count,
  first: [
    ...first,
    ...later.first.map((one) => ({
      ...one,
      line: one.line === null ? null : one.line + lines,
    })),
  ].slice(0, mostKept),
})

/** Takes complaints in the order of their lines. */
export const complaining = () => {
  const first: Array<Complaint> = []
  let count = 0
  return {
    about: (line: number | null, flaws: ReadonlyArray<Flaw>): void => {
      count += flaws.length
      for (const { offset, message } of flaws) {
        if (first.length < mostKept) first.push({ line, column: offset + 1, message })
      }
    },
    told: (): Complaints => ({ count, first }),
  }
}
