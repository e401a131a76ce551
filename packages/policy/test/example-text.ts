import {
  type CompiledPolicy,
  type Example,
  type Finding,
  lockProblems,
  missingVersions,
  policyBook,
  readCases,
  readLock,
  readPolicy,
} from "@str-service/policy"
import * as Result from "effect/Result"

const rule = `{
        "name": "a crisis is accepted",
        "conditions": { "all": [{ "fact": "inCrisis", "operator": "equal", "value": true }] },
        "event": { "type": "accept", "params": { "because": "We are there for a crisis." } }
      }`

const decisions = (rules: string): string => `"decisions": {
    "eligibility": {
      "outcomes": ["accept", "discuss"],
      "rules": [
      ${rules}
      ],
      "otherwise": { "type": "discuss", "params": { "because": "The rules do not settle it." } }
    }
  }`

const facts = `
    "inCrisis": { "label": "In a crisis", "type": "boolean" },
    "expectedNeed": {
      "label": "Expected need",
      "type": "choice",
      "values": { "short-term": "Short-term", "long-term": "Long-term" }
    },
    "supportNeeds": { "label": "Support needs", "type": "list", "values": { "money": "Money" } },
    "age": { "label": "Age", "type": "integer", "min": 0, "max": 120 },
    "referredOn": { "label": "Referred on", "type": "date" }`

const limit = `"total": {
      "from": "EnablementStarted", "until": ["Closed"], "max": "P6M", "warn": "P1W"
    }`

const entries = {
  id: `"id": "our-str"`,
  version: `"version": "2012.1"`,
  title: `"title": "Our STR service"`,
  effectiveFrom: `"effectiveFrom": "2012-10-01"`,
  sources: `"sources": { "spec": { "title": "Our specification" } }`,
  facts: `"facts": {${facts}\n  }`,
  decisions: decisions(rule),
  limits: `"limits": {\n    ${limit}\n  }`,
}

/** A small document with some of its entries written otherwise. */
export const documentText = (
  otherwise: Partial<Record<keyof typeof entries, string>> = {},
): string =>
  `{\n  ${Object.values({ ...entries, ...otherwise })
    .filter((entry) => entry !== "")
    .join(",\n  ")}\n}`

/** The document with entries of its own in place of those of the same keys, and beside the others. */
const withEntries = (written: string): string => {
  const keys = Object.keys(entries).filter((key) => `\n${written}`.includes(`\n"${key}"`))
  return documentText({
    ...Object.fromEntries(keys.map((key) => [key, ""])),
    ...{ title: keys.includes("title") ? written : `${entries.title},\n  ${written}` },
  })
}

const asking = (conditions: string): string =>
  decisions(`{
        "name": "a crisis is accepted",
        "conditions": { "all": [${conditions}] },
        "event": { "type": "accept", "params": { "because": "We are there for a crisis." } }
      }`)

const cases = `"cases": [{
    "sentence": "A crisis is accepted.",
    "decision": "eligibility",
    "facts": { "inCrisis": true },
    "expect": { "outcome": "accept" }
  }]`

const casesText = (written: string): string => {
  const own = [`"policy": "our-str"`, `"version": "2012.1"`, cases].filter(
    (entry) => !written.startsWith(entry.slice(0, entry.indexOf(":"))),
  )
  return `{\n  ${[...own, written].join(",\n  ")}\n}`
}

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))])

/** Files that are described, not shown. */
const files: ReadonlyMap<string, string | Uint8Array> = new Map<string, string | Uint8Array>([
  [`saved as "UTF-8 with BOM"`, `\u{feff}${documentText()}`],
  [`saved as "UTF-16"`, utf16(documentText())],
  [
    "a condition in a condition, a hundred levels deep",
    withEntries(`"conditions": { "deep": ${`{ "not": `.repeat(100)}{}${"}".repeat(100)} }`),
  ],
  [
    "a list of a thousand and one values",
    withEntries(`"cannotHappen": [${Array.from({ length: 1_001 }, () => "{}").join()}]`),
  ],
])

const compiled = (text: string): CompiledPolicy => {
  const { document, findings } = readPolicy(text)
  if (document === null) throw new Error(JSON.stringify(findings))
  return document
}

export const examplePolicy = compiled(documentText())

const versionsIn = (written: string): ReadonlyArray<CompiledPolicy> => {
  const versions: ReadonlyArray<object> = JSON.parse(`[${written}]`)
  const base: object = JSON.parse(documentText())
  return versions.map((version) => compiled(JSON.stringify({ ...base, ...version })))
}

const bookCodes = (written: string): ReadonlyArray<string> => {
  const book = policyBook(versionsIn(written))
  if (Result.isFailure(book)) return book.failure.map(({ code }) => code)
  return book.success.gaps.map(() => "gap-between-versions")
}

const lockCodes = (written: string): ReadonlyArray<string> => {
  const published = compiled(withEntries(`"title": "What it said when it was published"`))
  const { id, version, digest } = published.reference
  const changed = JSON.parse(`{${written}}`)
  const isOfLock = Object.hasOwn(changed, "policy") || Object.hasOwn(changed, "versions")
  const versions = [isOfLock ? published : compiled(withEntries(written))]
  const lock = { policy: id, versions: { [version]: digest }, ...(isOfLock ? changed : {}) }
  const { document, problem } = readLock(JSON.stringify(lock))
  return document === null
    ? [problem?.code ?? ""]
    : [...lockProblems(document, versions), ...missingVersions(document, versions)].map(
        ({ code }) => code,
      )
}

/** A document in which a fragment stands. */
export const textWith = (kind: "document" | "rules" | "file", written: string): string => {
  if (kind === "file") return documentText()
  return kind === "rules" ? documentText({ decisions: decisions(written) }) : withEntries(written)
}

/** What a fragment of a document gives, and how it stands there. */
export const findingsOf = (
  kind: Exclude<Example["in"], "versions" | "lock">,
  written: string,
): ReadonlyArray<Finding> => {
  switch (kind) {
    case "file":
      return readPolicy(files.get(written) ?? documentText()).findings
    case "document":
      return readPolicy(textWith(kind, written)).findings
    case "facts":
      return readPolicy(documentText({ facts: `"facts": {${facts},\n    ${written}\n  }` }))
        .findings
    case "conditions":
      return readPolicy(documentText({ decisions: asking(written) })).findings
    case "rules":
      return readPolicy(textWith(kind, written)).findings
    case "limits":
      return readPolicy(documentText({ limits: `"limits": {\n    ${written}\n  }` })).findings
    case "cases":
      return readCases(casesText(written), undefined, examplePolicy).findings
  }
}

/** The codes that a fragment gives. */
export const codesFor = (kind: Example["in"], written: string): ReadonlyArray<string> => {
  if (kind === "versions") return bookCodes(written)
  if (kind === "lock") return lockCodes(written)
  return findingsOf(kind, written).map(({ code }) => code)
}
