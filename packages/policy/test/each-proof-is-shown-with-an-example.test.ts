import { type ProofHelp, proofCodes, readPolicy, verify } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { documentText, textWith } from "./example-text.ts"
import { proofsPage } from "./proofs-page.ts"

const codes = Object.entries(proofCodes)

/** A budget by which nothing is proved whole. */
const none = 0

const codesOf = (kind: ProofHelp["example"]["in"], written: string): ReadonlyArray<string> => {
  const { document, findings } = readPolicy(
    kind === "file" ? documentText() : textWith(kind, written),
  )
  expect(findings).toEqual([])
  const budget =
    kind === "file" && written === proofCodes["not-proved-whole"].example.wrong ? [none] : []
  return document === null ? [] : verify(document, ...budget).findings.map(({ code }) => code)
}

describe.each(codes)("%s", (code, { example }) => {
  test("is told of what it is shown by, and not of the other", () => {
    expect(codesOf(example.in, example.wrong)).toContain(code)
    expect(codesOf(example.in, example.right)).not.toContain(code)
  })
})

test("each finding is as grave as the page says, and says a whole sentence", () => {
  for (const [, { example }] of codes.filter(([code]) => code !== "not-proved-whole")) {
    const { document } = readPolicy(textWith(example.in, example.wrong))
    for (const found of document === null ? [] : verify(document).findings) {
      expect(found.severity).toBe(proofCodes[found.code].severity)
      expect(found.message).toMatch(/^[“\p{L}].*\.$/su)
    }
  }
})

test("the page tells every code", async () => {
  const page = proofsPage(documentText())
  for (const [code] of codes) expect(page).toContain(`\n### \`${code}\`\n`)
  await expect(
    page,
    "The page is not what the codes say: run npx pnpm@12 test packages/policy/test/each-proof --update",
  ).toMatchFileSnapshot("../../../docs/reference/policy-proofs.md")
})
