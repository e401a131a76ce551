import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import * as path from "node:path"
import { describe, expect, onTestFinished, test } from "vitest"
import { startSign } from "../src/sign-of-work/sign-of-work.ts"
import { place } from "../src/sign-of-work/turns.ts"

/** A file in the place of a terminal. */
const terminal = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "str-sign-"))
  const file = path.join(folder, "terminal")
  const open = openSync(file, "w")
  onTestFinished(() => {
    closeSync(open)
    rmSync(folder, { recursive: true })
  })
  return { open, shown: () => readFileSync(file, "utf8") }
}

const untilShown = 20_000

/** What takes a line away. */
const gone = "\r\u001B[K"

describe("the sign of work", () => {
  test("is shown while the command itself is busy, and taken away before it speaks", () => {
    const { open, shown } = terminal()
    const { memory, end } = startSign(open, 0)
    // Nothing of this thread runs until then, as in a command that computes.
    Atomics.wait(memory, place.isShown, 0, untilShown)
    end()
    const all = shown()
    expect(all.slice(0, -gone.length)).toMatch(/^(\rWorking, \d+ s)+$/u)
    expect(all.endsWith(gone)).toBe(true)
    end()
    expect(shown()).toBe(all)
  })

  test("is never shown where the command was sooner", () => {
    const { open, shown } = terminal()
    startSign(open, 1_000_000).end()
    expect(shown()).toBe("")
  })
})
