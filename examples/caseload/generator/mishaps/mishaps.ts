import { corrections } from "./corrections.ts"
import { impossibleNotes } from "./impossible-notes.ts"
import { impossiblePauses } from "./impossible-pauses.ts"
import { impossibleStarts } from "./impossible-starts.ts"
import type { Mishap } from "./mishap.ts"
import { refusedCorrections } from "./refused-corrections.ts"
import { wrongRows } from "./rows.ts"
import { undoneTurns } from "./undone-turns.ts"

/** Everything that goes wrong in the two years. Rows come first: the others build on them. */
export const mishaps: ReadonlyArray<Mishap> = [
  ...wrongRows,
  ...impossibleStarts,
  ...impossiblePauses,
  ...impossibleNotes,
  ...undoneTurns,
  ...refusedCorrections,
  ...corrections,
]
