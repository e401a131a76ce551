/** Whose turn it is to write, in memory that the command shares with its sign. */
export const turn = { nobodys: 0, signs: 1, ended: 2 } as const

/** Where in that memory what stands: whose turn it is, and whether the sign was ever shown. */
export const place = { turn: 0, isShown: 1 } as const

/** What the sign is told as it starts. */
export interface Beginning {
  readonly memory: Int32Array<SharedArrayBuffer>
  /** The open file of the terminal. */
  readonly terminal: number
  /** After how many milliseconds it is first shown. */
  readonly after: number
}
