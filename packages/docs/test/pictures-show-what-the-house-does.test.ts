import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { pictures } from "../src/pictures/all.ts"

test.for(Object.entries(pictures))("%s is drawn from the house as it is", async ([name, draw]) => {
  await expect(
    draw(),
    "The picture is not what the house does: run npx pnpm@12 test packages/docs --update",
  ).toMatchFileSnapshot(`../../../docs/pictures/${name}.svg`)
})

test("what the episode's picture says in words is what the core decides", () => {
  const svg = readFileSync(`${import.meta.dirname}/../../../docs/pictures/an-episode.svg`, "utf8")
  expect(svg).toContain(">18 November<")
  expect(svg).toContain(">7 April<")
})
