import type { Versions } from "./versions.ts"

/** What something says, part by part, each part in words. */
export type Aspects = ReadonlyMap<string, string>

/** One part of what something says; `undefined` where it does not say it. */
export type Aspect = readonly [aspect: string, words: string | undefined]

/** A part that came (`old` is `null`), went (`new` is `null`), or says something else. */
export interface AspectChange extends Versions<string | null> {
  readonly aspect: string
}

/** The parts that are said, of some that may be. */
export const aspectsOf = (parts: ReadonlyArray<Aspect>): Aspects =>
  new Map(parts.flatMap(([aspect, words]) => (words === undefined ? [] : [[aspect, words]])))

/** The parts of which two versions of something do not say the same. */
export const changedAspects = ({
  old,
  new: later,
}: Versions<Aspects>): ReadonlyArray<AspectChange> =>
  [...new Set([...old.keys(), ...later.keys()])]
    .map((aspect) => ({ aspect, old: old.get(aspect) ?? null, new: later.get(aspect) ?? null }))
    .filter((change) => change.old !== change.new)
