import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { describe, expect, test } from "vitest"
import { blocksOf } from "../src/reading/blocks.ts"
import { callFaults } from "../src/reading/call-faults.ts"
import { typeFaults } from "../src/reading/type-faults.ts"
import { textOf, writtenPages } from "../src/repository.ts"

/** Pages made from the sources are held to them where they are made. */
const pages = writtenPages.filter((page) => !textOf(page).includes("<!-- Made from "))
const withBlocks = pages.filter((page) => blocksOf(textOf(page)).length > 0)

const main = `${import.meta.dirname}/../src/reading/main.ts`

/** What is wrong in each page. All are followed in one process, which reads the packages once. */
const faultsByPage = async (): Promise<ReadonlyMap<string, ReadonlyArray<string>>> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=@str-service/source", main, ...withBlocks],
    { maxBuffer: 64 * 2 ** 20 },
  )
  const lines = stdout.trim().split("\n")
  return new Map(lines.map((line) => JSON.parse(line)).map(({ page, faults }) => [page, faults]))
}

describe("whoever follows a page sees what it says", () => {
  const reading = faultsByPage()

  test.for(withBlocks)("%s", async (page) => {
    expect((await reading).get(page)).toEqual([])
  })
})

test("the code of pages fits the types of the packages", () => {
  expect(typeFaults(pages)).toEqual([])
})

test("the commands that pages name exist, and so do their flags", async () => {
  expect(await callFaults(pages)).toEqual([])
})
