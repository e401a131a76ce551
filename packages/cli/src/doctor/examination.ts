/** What was looked at, and how it was found. */
export interface Examination {
  readonly what: string
  /** `missing` is what only somebody who needs it has to mend. */
  readonly state: "well" | "missing" | "wrong"
  /** What was found and, where something is to be done, what. */
  readonly told: string
}

export const well = (what: string, told: string): Examination => ({ what, state: "well", told })
export const missing = (what: string, told: string): Examination => ({
  what,
  state: "missing",
  told,
})
export const wrong = (what: string, told: string): Examination => ({ what, state: "wrong", told })
