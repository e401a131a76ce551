import { execFile } from "node:child_process"
import { promisify } from "node:util"

const main = `${import.meta.dirname}/../src/reading/main.ts`

/** What is wrong in each page. All are followed in one process, which reads the packages once. */
export const faultsByPage = async (
  pages: ReadonlyArray<string>,
): Promise<ReadonlyMap<string, ReadonlyArray<string>>> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@str-service/source", main, ...pages],
    { maxBuffer: 64 * 2 ** 20 },
  )
  const lines = stdout.trim().split("\n")
  return new Map(lines.map((line) => JSON.parse(line)).map(({ page, faults }) => [page, faults]))
}
