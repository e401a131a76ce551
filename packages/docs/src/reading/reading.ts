import type { Block } from "./blocks.ts"

/** Where somebody who follows a page has got to. */
export interface Reading {
  /** The folder in which the page is followed. */
  readonly folder: string
  /** The place of the block among those of its page. */
  readonly place: number
  /** What the latest block that ran has printed. */
  readonly printed: string | undefined
  /** The block after this. */
  readonly next: Block | undefined
}
