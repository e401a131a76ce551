import { describe, expect, test } from "vitest"
import { blocksOf } from "../src/reading/blocks.ts"
import { callFaults } from "../src/reading/call-faults.ts"
import { tableFaults } from "../src/reading/table-faults.ts"
import { typeFaults } from "../src/reading/type-faults.ts"
import { textOf, writtenPages } from "../src/repository.ts"
import { faultsByPage } from "./following.ts"

/** Pages made from the sources are held to them where they are made. */
const pages = writtenPages.filter((page) => !textOf(page).includes("<!-- Made from "))

/** Examples that a reader installs are followed by `check:installed`, from what is published. */
const isInstalled = (page: string): boolean =>
  page.startsWith("examples/") && textOf(page).includes("\nnpm install ")

const followable = pages.filter((page) => blocksOf(textOf(page)).length > 0 && !isInstalled(page))

describe("whoever follows a page sees what it says", () => {
  const reading = faultsByPage(followable)

  test.for(followable)("%s", async (page) => {
    expect((await reading).get(page)).toEqual([])
  })
})

test("the code of pages fits the types of the packages", () => {
  expect(typeFaults(pages)).toEqual([])
})

test("the tables of pages are whole", () => {
  expect(tableFaults(writtenPages)).toEqual([])
})

test("the commands that pages name exist, and so do their flags", async () => {
  expect(await callFaults(pages)).toEqual([])
})
