import { join } from "node:path"

/** A version of Node, and its program. */
export interface NodeVersion {
  readonly major: number
  readonly program: string
}

const installed = (major: number): NodeVersion => ({
  major,
  program: join(import.meta.dirname, `../node_modules/node${major}/bin/node`),
})

/** The oldest that the packages are for, the one that the house runs on, and the newest. */
export const nodeVersions: ReadonlyArray<NodeVersion> = [
  installed(22),
  { major: 24, program: process.execPath },
  installed(26),
]
