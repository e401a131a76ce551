import { codeOf, describeFault } from "../files/fault.ts"
import { status } from "./status.ts"

/**
 * Has the process end with 2, and say why, when what it prints does not arrive. A reader that stops
 * reading is no fault.
 */
export const watchStandardOutput = (): void => {
  let isTold = false
  process.stdout.on("error", (fault) => {
    if (codeOf(fault) === "EPIPE" || isTold) return
    isTold = true
    process.stderr.write(`standard output: ${describeFault(fault)}\n`)
    process.exitCode = status.nothingDone
  })
}
