import { chmod, mkdir, readFile, stat, symlink } from "node:fs/promises"
import * as path from "node:path"
import { writeWhole } from "@str-service/cli"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import { writingWhole } from "../src/files/write-whole.ts"
import { folderWith, namesIn } from "./folder.ts"

const many = Array.from({ length: 5_000 }, (_, number) => ({ number, text: "x".repeat(50) }))
const manyLines = many.map((value) => `${JSON.stringify(value)}\n`).join("")

test("values are written one on each line", async () => {
  const folder = await folderWith({ "old.ndjson": "what was there before" })
  const [fresh, old] = [path.join(folder, "new.ndjson"), path.join(folder, "old.ndjson")]
  const written = await writeWhole([
    { name: fresh, values: many },
    { name: old, values: [] },
  ])
  expect(Result.isSuccess(written)).toBe(true)
  expect(await readFile(fresh, "utf8")).toBe(manyLines)
  expect(await readFile(old, "utf8")).toBe("")
  expect(await namesIn(folder)).toEqual(["new.ndjson", "old.ndjson"])
})

test("a file that is replaced stays as private as it was", async () => {
  const folder = await folderWith({ "events.ndjson": "" })
  const name = path.join(folder, "events.ndjson")
  await chmod(name, 0o600)
  await writeWhole([{ name, values: [1] }])
  expect((await stat(name)).mode & 0o777).toBe(0o600)
})

test("a link is followed, and stays", async () => {
  const folder = await folderWith({ "events.ndjson": "" })
  const link = path.join(folder, "link.ndjson")
  await symlink(path.join(folder, "events.ndjson"), link)
  await writeWhole([{ name: link, values: [1] }])
  expect(await readFile(path.join(folder, "events.ndjson"), "utf8")).toBe("1\n")
  expect(await namesIn(folder)).toEqual(["events.ndjson", "link.ndjson"])
})

describe("nothing is written, and nothing left behind", () => {
  test("when one of several files cannot be", async () => {
    const folder = await folderWith({ "events.ndjson": "before" })
    const written = await writeWhole([
      { name: path.join(folder, "events.ndjson"), values: many },
      { name: path.join(folder, "nowhere", "rejections.ndjson"), values: [] },
    ])
    expect(written).toEqual(
      Result.fail({
        file: path.join(folder, "nowhere", "rejections.ndjson"),
        place: null,
        message: `There is no folder ${path.join(folder, "nowhere")}. Create it first.`,
      }),
    )
    expect(await namesIn(folder)).toEqual(["events.ndjson"])
    expect(await readFile(path.join(folder, "events.ndjson"), "utf8")).toBe("before")
  })

  test("when the values end in a fault half-way", async () => {
    const folder = await folderWith()
    const broken = function* () {
      yield* many
      throw new Error("the source broke off")
    }
    await expect(
      writeWhole([{ name: path.join(folder, "events.ndjson"), values: broken() }]),
    ).rejects.toThrow("the source broke off")
    expect(await namesIn(folder)).toEqual([])
  })

  test("when it is interrupted half-way", async () => {
    const folder = await folderWith()
    let begun = () => {}
    const beginning = new Promise<void>((resolve) => {
      begun = resolve
    })
    const endless = function* () {
      for (let number = 0; ; number += 1) {
        if (number === 50_000) begun()
        yield number
      }
    }
    const writing = Effect.runFork(
      writingWhole([{ name: path.join(folder, "events.ndjson"), values: endless() }]),
    )
    await beginning
    expect(await namesIn(folder)).toEqual([expect.stringMatching(/^\.events\.ndjson\..*\.part$/u)])
    await Effect.runPromise(Fiber.interrupt(writing))
    expect(await namesIn(folder)).toEqual([])
  })

  test("where what is there may only be read", async () => {
    const folder = await folderWith({ "events.ndjson": "before" })
    const name = path.join(folder, "events.ndjson")
    await chmod(name, 0o444)
    expect(await writeWhole([{ name, values: [] }])).toEqual(
      Result.fail(
        expect.objectContaining({
          message: "This file may only be read. Let it be written, or name another.",
        }),
      ),
    )
    expect(await readFile(name, "utf8")).toBe("before")
  })

  test("through a link that leads nowhere", async () => {
    const folder = await folderWith()
    const name = path.join(folder, "link.ndjson")
    await symlink(path.join(folder, "gone.ndjson"), name)
    expect(await writeWhole([{ name, values: [] }])).toEqual(
      Result.fail(
        expect.objectContaining({
          message: "This is a link to a file that is not there. Name that file, or another.",
        }),
      ),
    )
    expect(await namesIn(folder)).toEqual(["link.ndjson"])
  })

  test("to standard output, which no file is", async () => {
    expect(await writeWhole([{ name: "-", values: [] }])).toEqual(
      Result.fail(
        expect.objectContaining({
          message:
            "This is how some commands call standard output, and here a file is written. Name one; ./- is a file of that name.",
        }),
      ),
    )
  })

  test("where a folder or nothing is named", async () => {
    const folder = await folderWith()
    await mkdir(path.join(folder, "events.ndjson"))
    expect(await writeWhole([{ name: path.join(folder, "events.ndjson"), values: [] }])).toEqual(
      Result.fail(
        expect.objectContaining({ message: "This is no plain file. Name a file to write." }),
      ),
    )
    expect(await writeWhole([{ name: "", values: [] }])).toEqual(
      Result.fail({ file: "", place: null, message: "This names no file. Name one to write." }),
    )
  })
})
