import { proofCodes } from "./proof-codes.ts"
import type { ProofFinding } from "./proof-finding.ts"

type Said = Pick<ProofFinding, "code" | "path" | "message"> &
  Partial<Omit<ProofFinding, "severity">>

/** A finding, as grave as its code is; what is not said is not there. */
export const found = (said: Said): ProofFinding => ({
  severity: proofCodes[said.code].severity,
  cells: null,
  example: null,
  regions: null,
  decidedAbove: [],
  ...said,
})
