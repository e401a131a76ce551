import { readCommands } from "@str-service/cli"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { fileOf } from "./outcome.ts"

const signs = fc.array(fc.constantFrom(...'[]{},:"\\/*ux1 '.split("")), {
  minLength: 1,
  maxLength: 12,
})

test("however brackets are heaped up, a line is refused and the next is looked at", () => {
  fc.assert(
    fc.property(signs, signs, (opening, closing) => {
      const heap = opening.join("").repeat(5_000) + closing.join("").repeat(5_000)
      const read = readCommands(fileOf("commands.ndjson", `{"a":${heap}\n{bad\n`))
      const lines = Result.isFailure(read) ? read.failure.map(({ place }) => place?.line) : []
      expect(lines).toContain(1)
      expect(lines.at(-1)).toBe(2)
    }),
  )
})
