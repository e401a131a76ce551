import { expect, test } from "vitest"
import { codesPage } from "../src/codes/codes-page.ts"
import { factsPage } from "../src/codes/facts-page.ts"

test.for([
  ["codes", codesPage],
  ["facts-of-the-kmpt-policy", factsPage],
] as const)("docs/reference/%s.md", async ([name, page]) => {
  await expect(
    page(),
    "Run npx pnpm@12 test packages/docs/test/codes --update",
  ).toMatchFileSnapshot(`../../../docs/reference/${name}.md`)
})
