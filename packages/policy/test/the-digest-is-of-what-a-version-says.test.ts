import { createHash } from "node:crypto"
import { test as property } from "@fast-check/vitest"
import { digestOf } from "@str-service/policy"
import fc from "fast-check"
import { expect, test } from "vitest"
import { compiled, document } from "./a-policy.ts"

const digest = (changes: object) => compiled(changes).reference.digest

test("it is the SHA-256 of the canonical JSON: keys sorted, no layout", () => {
  const canonical =
    '{"decisions":{},"effectiveFrom":"2020-01-01","facts":{},"id":"a","limits":{},"sources":{},"title":"é","version":"1"}'
  expect(digest({ id: "a", title: "é", sources: {}, facts: {} })).toBe(
    createHash("sha256").update(canonical, "utf8").digest("hex"),
  )
})

test("the schema that an editor uses is no part of it", () => {
  expect(digest({ $schema: "https://example.org/policy.schema.json" })).toBe(digest({}))
})

property.prop([fc.shuffledSubarray(Object.entries(document), { minLength: 8, maxLength: 8 })])(
  "the order of keys is no part of it",
  (entries) => {
    expect(digestOf({ ...compiled({}).document, ...Object.fromEntries(entries) })).toBe(digest({}))
  },
)

property.prop([
  fc.string({ minLength: 1 }).filter((text) => /\S/u.test(text) && text !== document.title),
])("any change of words is", (title) => {
  expect(digest({ title })).not.toBe(digest({}))
})
