import { starterCases, starterPolicy } from "../src/policy/starter.ts"

/** The policy that one starts from, some of its text changed. */
export const policyWith = (...changes: ReadonlyArray<readonly [string, string]>): string =>
  changed(starterPolicy, changes)

/** Its cases, some of their text changed. */
export const casesWith = (...changes: ReadonlyArray<readonly [string, string]>): string =>
  changed(starterCases, changes)

const changed = (text: string, changes: ReadonlyArray<readonly [string, string]>): string =>
  changes.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`There is no ${from} to change.`)
    return before.replace(from, to)
  }, text)

/** A later version of it. */
export const laterVersion = (version: string, from: string): string =>
  policyWith([`"version": "1"`, `"version": "${version}"`], ["2026-04-01", from])
