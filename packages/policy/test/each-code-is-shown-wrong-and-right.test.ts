import { findingCodes } from "@str-service/policy"
import { describe, expect, test } from "vitest"
import { codesFor, documentText, findingsOf } from "./example-text.ts"
import { findingsPage } from "./findings-page.ts"

const codes = Object.entries(findingCodes)

describe.each(codes)("%s", (code, { example }) => {
  test("is what its wrong example gives, at its place", () => {
    expect(codesFor(example.in, example.wrong)).toContain(code)
    if (example.in === "versions" || example.in === "lock") return
    const found = findingsOf(example.in, example.wrong).find((finding) => finding.code === code)
    expect(found).toMatchObject({ line: expect.any(Number), column: expect.any(Number) })
    expect(found?.message).toMatch(/^[A-Z"\p{L}\d'].*[.?]$/su)
  })

  test("is not what its right example gives, nor is any other", () => {
    expect(codesFor(example.in, example.right)).toEqual([])
  })
})

test("a wrong example gives its own code and hardly another", () => {
  const others = codes.flatMap(([code, { example }]) =>
    [...new Set(codesFor(example.in, example.wrong))]
      .filter((found) => found !== code)
      .map((found) => `${code}: ${found}`),
  )
  expect(others).toEqual(["not-json: inexact-number", "further-problems: not-a-condition"])
})

test("the page tells every code", async () => {
  const page = findingsPage(documentText())
  for (const [code] of codes) expect(page).toContain(`\n### \`${code}\`\n`)
  await expect(
    page,
    "The page is not what the codes say: run npx pnpm@12 test packages/policy/test/each-code --update",
  ).toMatchFileSnapshot("../../../docs/reference/policy-findings.md")
})
