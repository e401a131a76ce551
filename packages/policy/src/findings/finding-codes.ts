import { caseFindings } from "./case-findings.ts"
import { documentFindings } from "./document-findings.ts"
import type { FindingHelp } from "./finding-help.ts"
import { textFindings } from "./text-findings.ts"
import { versionFindings } from "./version-findings.ts"

const groups = { ...textFindings, ...documentFindings, ...caseFindings, ...versionFindings }

/** The stable code of a finding. It keeps its meaning for good. */
export type FindingCode = keyof typeof groups

/** What each code means, with something written wrong and right. */
export const findingCodes: { readonly [code in FindingCode]: FindingHelp } = groups
