import { PolicyLock } from "@str-service/policy"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { isThere } from "../files/is-there.ts"
import type { SourceFile } from "../files/source-file.ts"
import { type ReadFile, readWhole } from "./policy-file.ts"
import type { PolicyReading } from "./reading.ts"

/** The lock file of a folder; `null` where there is none, since nothing has been published there. */
export const readLockFile = async (name: string): Promise<ReadFile<PolicyLock> | null> =>
  (await isThere(name)) ? await readWhole(name, readLock) : null

const decode = Schema.decodeUnknownOption(Schema.fromJsonString(PolicyLock), {
  onExcessProperty: "error",
})

const readLock = ({ bytes }: SourceFile): PolicyReading<PolicyLock> =>
  Option.match(decode(new TextDecoder().decode(bytes)), {
    onSome: (document) => ({ document, findings: [] }),
    onNone: () => ({ document: null, findings: [unreadable] }),
  })

const unreadable = {
  code: "unreadable-lock",
  severity: "error",
  message:
    "This is no lock file as `str policy publish` writes it. Get back the one that was there before.",
  path: [],
  line: 1,
  column: 1,
} as const
