import { readFileSync, writeFileSync } from "node:fs"
import * as path from "node:path"
import { brotliCompressSync, constants } from "node:zlib"

/** Packs the data of the repository's examples into what comes with the command. */
const root = path.join(import.meta.dirname, "../../..")

const textOf = (name: string): string => readFileSync(path.join(root, name), "utf8")

/** The files of a folder, by the names that they have in it. */
const filesIn = (folder: string, names: ReadonlyArray<string>): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, textOf(`${folder}/${name}`)]))

const inForce = filesIn("packages/policy/policies/kmpt-str", ["2012-10-01.policy.json"])

const draft = (inForce["2012-10-01.policy.json"] ?? "")
  .replace(`"max": "P6W"`, `"max": "P8W"`)
  .replace(`"version": "2012.1"`, `"version": "draft"`)

const contents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  caseload: {
    ...filesIn("examples/caseload/data", ["referrals.csv", "commands.ndjson"]),
    ...inForce,
    "draft.policy.json": draft,
  },
  "policy-repository": filesIn("examples/policy-repository", [
    "policies/our-str/2026-04-01.policy.json",
    "policies/our-str/2026-04-01.cases.json",
    "policies/our-str/policies.lock.json",
    ".github/workflows/policies.yml",
  ]),
  transfer: filesIn("examples/transfer/data", ["september.csv", "november.csv", "stages.json"]),
  workers: filesIn("examples/workers/data", ["events.ndjson", "workers.ndjson"]),
}

for (const [name, texts] of Object.entries(contents)) {
  const text = Buffer.from(JSON.stringify(texts))
  const packed = brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  })
  writeFileSync(path.join(import.meta.dirname, `${name}.json.br`), packed)
  process.stdout.write(`Wrote ${name}.json.br: ${text.length} bytes in ${packed.length}.\n`)
}
