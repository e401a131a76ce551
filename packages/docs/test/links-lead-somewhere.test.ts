import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import { describe, expect, onTestFinished, test } from "vitest"
import { textOf, writtenPages } from "../src/repository.ts"
import { linkFaults } from "../src/site/link-faults.ts"
import { linked, sourcePlace } from "../src/site/links.ts"

const siteOf = (pages: Readonly<Record<string, string>>): string => {
  const site = mkdtempSync(path.join(tmpdir(), "str-site-"))
  onTestFinished(() => rmSync(site, { recursive: true }))
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true })
    writeFileSync(path.join(site, name), text)
  }
  return site
}

test("links of a built site to no page, or to no place of one, are found", () => {
  const site = siteOf({
    "index.html": `<a href="/how-to/one.html#here">1</a><a href="/how-to/one.html#there">2</a><a href="how-to/">3</a><a href="/none.html">4</a><a href="https://example.org/none">5</a>`,
    "how-to/one.html": `<h2 id="here">Here</h2><a href="../">home</a><a href="./one.html">one</a><a href="./two.html">two</a><a href="./one">its old name</a>`,
  })
  expect(linkFaults(site).toSorted()).toEqual([
    "./one leads to no page: on 1 pages, how-to/one.html for one.",
    "./two.html leads to no page: on 1 pages, how-to/one.html for one.",
    "/how-to/one.html#there leads to no place of its page: on 1 pages, index.html for one.",
    "/none.html leads to no page: on 1 pages, index.html for one.",
    "how-to/ leads to no page: on 1 pages, index.html for one.",
  ])
})

describe("a link of the repository", () => {
  test("to a page leads to its place in the site", () => {
    const { text, shown } = linked("docs/how-to/x.md", "[a](../../packages/cli/README.md#policies)")
    expect(text).toBe("[a](/packages/cli/index.md#policies)")
    expect(shown).toEqual([])
  })

  test("to any other file leads to a page that shows it", () => {
    const { text, shown } = linked("README.md", "[a](packages/cli/src/main.ts)")
    expect(text).toBe("[a](/source/packages/cli/src/main.ts.md)")
    expect(shown).toEqual(["packages/cli/src/main.ts"])
  })

  test("to what is hidden, or looks like a page of the web, is shown under another name", () => {
    const workflow = "examples/policy-repository/.github/workflows/policies.yml"
    expect(sourcePlace(workflow)).toBe(`source/${workflow.replace("/.", "/")}.md`)
    expect(sourcePlace("examples/browser-bundle/index.html")).toBe(
      "source/examples/browser-bundle/index-html.md",
    )
  })

  test("that leads nowhere is told of with its page", () => {
    expect(() => linked("README.md", "[a](none.md)")).toThrow("README.md: The link to none.md")
  })

  test("within code is none", () => {
    expect(linked("README.md", "`[a](none.md)`").text).toBe("`[a](none.md)`")
  })
})

test.for([...writtenPages])("%s links to what there is", (page) => {
  expect(() => linked(page, textOf(page))).not.toThrow()
})
