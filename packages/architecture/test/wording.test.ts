import { expect, test } from "vitest"
import { shouldIgnore } from "../src/wording.ts"

const property = (name: string) => ({ type: "ObjectProperty", key: { type: "Identifier", name } })
const objectOf = (...names: ReadonlyArray<string>) => ({
  type: "ObjectExpression",
  properties: names.map(property),
})
const callOf = (name: string) => ({
  type: "CallExpression",
  callee: { property: { type: "Identifier", name } },
})

test("what is given to annotate is not mutated", () => {
  expect(shouldIgnore({ node: objectOf("jsonSchema"), parent: callOf("annotate") })).toBeDefined()
  expect(shouldIgnore({ node: objectOf("jsonSchema"), parent: callOf("check") })).toBeUndefined()
})

test("a schema's words for people are not mutated", () => {
  const text = { type: "StringLiteral" }
  expect(shouldIgnore({ node: text, parent: property("expected") })).toBeDefined()
  expect(shouldIgnore({ node: text, parent: property("reason") })).toBeUndefined()
  expect(shouldIgnore({ node: objectOf("expected"), parent: callOf("refine") })).toBeDefined()
  expect(shouldIgnore({ node: objectOf("expected", "given"), parent: callOf("f") })).toBeUndefined()
})

test("the sentence in which a problem is told is not mutated; its code and place are", () => {
  const [code, path, message] = ["StringLiteral", "ArrayExpression", "TemplateLiteral"].map(
    (type) => ({ type }),
  )
  const call = (name: string) => ({
    type: "CallExpression",
    callee: { name },
    arguments: [code, path, message].filter((node) => node !== undefined),
  })
  const ignored = (name: string) =>
    [code, path, message].map(
      (node) => node !== undefined && shouldIgnore({ node, parent: call(name) }) !== undefined,
    )
  expect(ignored("problem")).toEqual([false, false, true])
  expect(ignored("compare")).toEqual([false, false, false])
})

test("an empty object, a number and what has no parent are mutated like anything else", () => {
  expect(shouldIgnore({ node: objectOf(), parent: callOf("check") })).toBeUndefined()
  expect(
    shouldIgnore({ node: { type: "NumericLiteral" }, parent: property("expected") }),
  ).toBeUndefined()
  expect(shouldIgnore({ node: { type: "StringLiteral" }, parent: undefined })).toBeUndefined()
})
