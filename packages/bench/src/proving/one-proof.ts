import { verify } from "@str-service/policy"
import { randomRules } from "./random-rules.ts"

/** A proof made in a process of its own. */
export interface OneProof {
  readonly milliseconds: number
  /** What the process held at the most, in megabytes: Node, the packages and the proof. */
  readonly megabytes: number
  /** The combinations that can happen. */
  readonly cells: string
  /** The places of the rules that decide nothing. */
  readonly masked: ReadonlyArray<number>
}

const policy = randomRules(Number(process.argv[2]))
const start = performance.now()
const [table] = verify(policy).tables
const proof: OneProof = {
  milliseconds: performance.now() - start,
  megabytes: process.resourceUsage().maxRSS / 1024,
  cells: table?.cells ?? "",
  masked: (table?.decided ?? []).flatMap(({ cells }, place) =>
    cells.count === "0" ? [place] : [],
  ),
}
process.stdout.write(JSON.stringify(proof))
