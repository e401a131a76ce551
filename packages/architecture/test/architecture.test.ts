import * as path from "node:path"
import { describe, expect, test } from "vitest"
import { inspect } from "../src/inspect.ts"
import { readSourceTree } from "../src/source-tree.ts"
import { type Rule, render } from "../src/violation.ts"

const root = path.resolve(import.meta.dirname, "../../..")

const broken = (files: Readonly<Record<string, string>>): ReadonlyArray<Rule> =>
  inspect(new Map(Object.entries(files))).map(({ rule }) => rule)

const inDomain = (text: string) => broken({ "packages/domain/src/wrong.ts": text })

describe("the house", () => {
  const tree = readSourceTree(root)

  test("is read whole", () => {
    expect([...tree.keys()]).toContain("packages/domain/src/index.ts")
    expect([...tree.keys()]).toContain("packages/architecture/test/architecture.test.ts")
  })

  test("keeps its rules", () => {
    expect(inspect(tree).map(render)).toEqual([])
  })
})

describe("pure code", () => {
  test.each([
    ["the clock", "export const now = Date.now()"],
    ["the clock, by constructing", "export const now = new Date()"],
    ["the clock, by calling", "export const now = Date()"],
    ["the clock, by another name", "const { now } = Date; export const then = now"],
    ["the clock, by a key", 'export const now = Date["now"]'],
    ["the clock, handed on", "export const clock = { Date }"],
    ["the clock of performance", "export const now = performance.now()"],
    ["the time zone", "export const zone = new Intl.DateTimeFormat()"],
    ["chance", "export const chance = () => Math.random()"],
    ["chance, by another name", "const { random } = Math; export const chance = random"],
    ["chance, by default", "export const id = (make = crypto.randomUUID) => make()"],
    ["the environment", 'export const home = process.env["HOME"]'],
    ["the environment, by a long way", "export const home = globalThis.process"],
    ["the terminal", 'export const say = () => console.log("said")'],
    ["the network", 'export const page = fetch("https://example.org")'],
    ["the passing of time", "setTimeout(() => undefined, 1)"],
    ["the place of its file", "export const here = import.meta.url"],
    ["a class of the machine", "export class Late extends EventTarget {}"],
  ])("does not ask for %s", (_, text) => {
    expect(inDomain(text)).toEqual(["purity"])
  })

  test.each([
    ["a throw", 'export const fail = () => { throw new globalError("no") }\nclass globalError {}'],
    [
      "a decoder that throws",
      'import * as Schema from "effect/Schema"\nexport const read = Schema.decodeUnknownSync(Schema.String)',
    ],
    [
      "an unwrapping that throws",
      'import * as Result from "effect/Result"\nexport const read = Result.getOrThrow',
    ],
  ])("does not refuse by %s", (_, text) => {
    expect(inDomain(text)).toEqual(["no-exceptions"])
  })

  test.each([
    ["arithmetic", "export const half = (n: number) => Math.floor(n / 2)"],
    ["the reading of an instant", 'export const at = Date.parse("2012-10-01T00:00:00Z")'],
    ["types of the machine", "export type Clock = typeof Date | NodeJS.Process"],
    ["a parameter that is called like a global", "export const run = (process: number) => process"],
    ["a member that is called like a global", "export const read = (a: { fetch: 1 }) => a.fetch"],
    ["a property that is called like a global", "export const row = { console: 1 }"],
    [
      "a name taken out of an argument",
      "export const read = ({ process: p }: { process: 1 }) => p",
    ],
    ["a constant of another file", 'import { fetch } from "./other.ts"\nexport const a = fetch'],
  ])("may hold %s", (_, text) => {
    expect(inDomain(text)).toEqual([])
  })

  test("is asked of what the pure packages ship, not of their tests or of other packages", () => {
    const text = "export const now = () => Date.now()"
    for (const name of ["domain", "policy", "projections"]) {
      expect(broken({ [`packages/${name}/src/clock.ts`]: text })).toEqual(["purity"])
      expect(broken({ [`packages/${name}/test/clock.test.ts`]: text })).toEqual([])
    }
    expect(broken({ "packages/cli/src/clock.ts": text })).toEqual([])
  })
})

describe("dependencies point one way", () => {
  test.each([
    ["domain", "@str-service/policy"],
    ["domain", "@str-service/projections"],
    ["domain", "@str-service/domain"],
    ["policy", "@str-service/projections"],
    ["projections", "@str-service/policy"],
    ["projections", "@str-service/testing"],
    ["testing", "@str-service/cli"],
    ["cli", "@str-service/testing"],
    ["architecture", "@str-service/domain"],
    ["newcomer", "@str-service/domain"],
    ["domain", "json-rules-engine"],
    ["domain", "node:fs"],
    ["domain", "fs"],
    ["policy", "node:crypto"],
    ["domain", "effect/Clock"],
    ["domain", "effect/Effect"],
    ["domain", "temporal-polyfill"],
    ["cli", "lodash"],
  ])("%s does not import %s", (name, specifier) => {
    const at = `packages/${name}/src/wrong.ts`
    expect(broken({ [at]: `import * as x from "${specifier}"\nexport { x }` })).toEqual([
      "dependency-direction",
    ])
    expect(broken({ [at]: `import type { X } from "${specifier}"\nexport type { X }` })).toEqual([
      "dependency-direction",
    ])
    expect(broken({ [at]: `export * from "${specifier}"` })).toEqual(["dependency-direction"])
    expect(broken({ [at]: `export const x = () => import("${specifier}")` })).toEqual([
      "dependency-direction",
    ])
    expect(broken({ [at]: `export type X = import("${specifier}").X` })).toEqual([
      "dependency-direction",
    ])
  })

  test("nor does a test import against them", () => {
    expect(
      broken({
        "packages/domain/test/wrong.test.ts": 'import { laws } from "@str-service/testing"\nlaws()',
      }),
    ).toEqual(["dependency-direction"])
  })

  test.each([
    ["policy", "@str-service/domain"],
    ["projections", "@str-service/domain"],
    ["testing", "@str-service/policy"],
    ["cli", "@str-service/projections"],
    ["cli", "node:fs/promises"],
    ["domain", "effect/Schema"],
    ["policy", "@noble/hashes/sha2.js"],
  ])("%s may import %s", (name, specifier) => {
    expect(broken({ [`packages/${name}/src/right.ts`]: `export * from "${specifier}"` })).toEqual(
      [],
    )
  })

  test("a test may use any library, and its own package by name", () => {
    expect(
      broken({
        "packages/domain/test/right.test.ts":
          'import * as fc from "fast-check"\nimport { day } from "@str-service/domain"\nfc.assert(day)',
      }),
    ).toEqual([])
  })
})

describe("a package is entered by its front door", () => {
  test.each([
    [
      "a file of another package by name",
      "packages/cli/src/wrong.ts",
      "@str-service/domain/src/day.ts",
    ],
    ["an internal folder", "examples/caseload/wrong.ts", "@str-service/domain/internal"],
    ["a file of another package by path", "packages/cli/src/wrong.ts", "../../domain/src/index.ts"],
    [
      "a package from an example by path",
      "examples/caseload/wrong.ts",
      "../../packages/cli/src/index.ts",
    ],
    ["all of Effect at once", "packages/cli/src/wrong.ts", "effect"],
  ])("not by %s", (_, file, specifier) => {
    expect(broken({ [file]: `export * from "${specifier}"` })).toContain("front-door")
  })

  test("or by a door that the house names", () => {
    const text = 'export * from "@str-service/projections/stream"'
    expect(broken({ "examples/caseload/right.ts": text })).toEqual([])
  })

  test("while its settings may build on those of the root, and its source may not", () => {
    const text = 'export * from "../../tsup.base.ts"'
    expect(broken({ "packages/domain/tsup.config.ts": text })).toEqual([])
    expect(
      broken({ "packages/domain/src/wrong.ts": 'export * from "../../../tsup.base.ts"' }),
    ).toEqual(["front-door"])
  })

  test("while its own tests may look at its files", () => {
    expect(broken({ "packages/domain/test/day.test.ts": 'export * from "../src/day.ts"' })).toEqual(
      [],
    )
  })
})

describe("files inside a package form no ring", () => {
  const at = (name: string) => `packages/domain/src/${name}.ts`
  const from = (name: string) => `export * from "./${name}.ts"`

  test("of two", () => {
    expect(broken({ [at("a")]: from("b"), [at("b")]: from("a") })).toEqual(["no-rings"])
  })

  test("of one", () => {
    expect(broken({ [at("a")]: from("a") })).toEqual(["no-rings"])
  })

  test("of types alone", () => {
    expect(
      broken({
        [at("a")]: 'import type { B } from "./b.ts"\nexport interface A { b: B }',
        [at("b")]: 'import type { A } from "./a.ts"\nexport interface B { a: A }',
      }),
    ).toEqual(["no-rings"])
  })

  test("that is entered from outside", () => {
    const tree = {
      [at("way-in")]: from("a"),
      [at("a")]: from("b"),
      [at("b")]: from("c"),
      [at("c")]: from("a"),
    }
    const found = inspect(new Map(Object.entries(tree)))
    expect(found.map(({ rule, file }) => [rule, file])).toEqual([["no-rings", at("a")]])
    expect(found[0]?.message).toContain(`${at("a")} → ${at("b")} → ${at("c")} → ${at("a")}`)
  })

  test("while two ways to one file are none", () => {
    expect(
      broken({
        [at("a")]: `${from("b")}\n${from("c")}`,
        [at("b")]: from("d"),
        [at("c")]: from("d"),
        [at("d")]: "export {}",
      }),
    ).toEqual([])
  })
})

describe("names and types are honest", () => {
  test.each(["utils/day", "helpers/day", "common/day", "misc/day", "episode/utils"])(
    "%s says nothing",
    (name) => {
      expect(broken({ [`packages/domain/src/${name}.ts`]: "export {}" })).toEqual([
        "no-empty-names",
      ])
    },
  )

  test.each(["test", "it", "property as test"])(
    "no test runs as often as a property: %s",
    (name) => {
      const wrong = `import { ${name} } from "@fast-check/vitest"\n${name.split(" ").at(-1)}("once")`
      const right = 'import { test as property } from "@fast-check/vitest"\nproperty.prop([])'
      const at = "packages/domain/test/a.test.ts"
      expect(broken({ [at]: wrong })).toEqual(["tests-run-once"])
      expect(broken({ [at]: right })).toEqual([])
    },
  )

  test.each(["unknown", "any"])("no assertion goes through %s", (through) => {
    expect(
      broken({ "packages/cli/src/wrong.ts": `export const day = (1 as ${through} as string)` }),
    ).toEqual(["honest-types"])
  })
})

test("a breach says where it is, what is wrong and what to do", () => {
  const [found] = inspect(
    new Map([["packages/domain/src/late.ts", "\nexport const at = () =>\n  Date.now()\n"]]),
  )
  expect(found && render(found)).toBe(
    "packages/domain/src/late.ts:3:3 [purity] Of Date pure code may use only Date.UTC, Date.parse.",
  )
})
