/** What is wrong with a text as JSON, before anything is known of what it says. */
export type TextCode =
  | "broken-json"
  | "byte-order-mark"
  | "not-utf-8"
  | "duplicate-key"
  | "inexact-number"
  | "nested-too-deep"
  | "too-large"

/** Something wrong at a place in a text: the offset of its first character, from 0. */
export interface Flaw<Code extends string = TextCode> {
  readonly code: Code
  readonly offset: number
  readonly message: string
}
