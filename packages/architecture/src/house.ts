/**
 * The rules of the house, as data. To change what the house allows, change this file; the checks
 * beside it only read it.
 */

/** What the source of one package may use. */
export interface PackageRules {
  /** The packages of the house that it may import. */
  readonly packages: ReadonlyArray<string>
  /** The libraries that it may import, by module name, `effect/*` standing for each of its modules. */
  readonly libraries: ReadonlyArray<string>
  /** Whether it is free of I/O, clocks, randomness and exceptions. */
  readonly pure: boolean
}

/** What packages export beside their indexes, which whoever needs only those does not carry. */
export const sideDoors: ReadonlySet<string> = new Set([
  "@str-service/domain/messages",
  "@str-service/domain/schemas",
  "@str-service/domain/worker",
  "@str-service/projections/stream",
])

/** Modules of Effect that neither do anything nor ask the world anything. */
const pureEffect = [
  "Array",
  "BigInt",
  "Boolean",
  "Brand",
  "Chunk",
  "Combiner",
  "Data",
  "Equal",
  "Equivalence",
  "Filter",
  "Function",
  "Hash",
  "HashMap",
  "HashSet",
  "Iterable",
  "JsonPointer",
  "JsonSchema",
  "Match",
  "Number",
  "Option",
  "Order",
  "Ordering",
  "Pipeable",
  "Predicate",
  "Record",
  "Reducer",
  "Result",
  "Schema",
  "SchemaAST",
  "SchemaGetter",
  "SchemaIssue",
  "SchemaParser",
  "SchemaRepresentation",
  "SchemaTransformation",
  "String",
  "Struct",
  "Tuple",
  "Types",
].map((module) => `effect/${module}`)

/**
 * Which package may use what. Dependencies point to what is named here, never back; a package that
 * is missing here may use nothing.
 */
export const packages: Readonly<Record<string, PackageRules>> = {
  domain: {
    packages: [],
    libraries: [...pureEffect, "fastest-levenshtein"],
    pure: true,
  },
  policy: {
    packages: ["domain"],
    libraries: [
      ...pureEffect,
      "@noble/hashes/*",
      "canonicalize",
      "json-rules-engine",
      "jsonc-parser",
    ],
    pure: true,
  },
  projections: {
    packages: ["domain"],
    libraries: [
      ...pureEffect,
      "csv-parse/sync",
      "csv-stringify/sync",
      "d3-array",
      // Descriptions of what a host may run; nothing here runs them.
      "effect/Effect",
      "effect/Stream",
    ],
    pure: true,
  },
  simulation: {
    packages: ["domain", "policy", "projections"],
    libraries: pureEffect,
    pure: true,
  },
  transfer: {
    packages: ["domain", "policy", "projections"],
    libraries: pureEffect,
    pure: true,
  },
  service: {
    packages: ["domain", "policy", "projections"],
    libraries: ["effect/*", "@noble/hashes/*", "canonicalize"],
    pure: false,
  },
  faults: {
    packages: ["servers", "service", "testing"],
    libraries: ["node:*"],
    pure: false,
  },
  "store-sqlite": {
    packages: ["domain", "service", "testing", "faults"],
    libraries: ["better-sqlite3", "node:*"],
    pure: false,
  },
  servers: {
    packages: [],
    libraries: ["node:*"],
    pure: false,
  },
  "store-postgres": {
    packages: ["domain", "faults", "servers", "service", "testing"],
    libraries: ["node:*", "postgres"],
    pure: false,
  },
  "store-nats": {
    packages: ["domain", "faults", "servers", "service", "testing"],
    libraries: ["@nats-io/jetstream", "@nats-io/transport-node", "node:*"],
    pure: false,
  },
  testing: {
    packages: ["domain", "policy", "projections", "service", "simulation"],
    libraries: ["effect/*", "fast-check", "temporal-polyfill"],
    pure: false,
  },
  cli: {
    packages: [
      "domain",
      "policy",
      "projections",
      "servers",
      "service",
      "simulation",
      "store-nats",
      "store-postgres",
      "store-sqlite",
      "transfer",
    ],
    libraries: [
      "effect/*",
      "@effect/platform-node/*",
      "cli-table3",
      "csv-parse",
      "csv-parse/*",
      "echarts/*",
      "fastest-levenshtein",
      "jsonc-parser",
      "node:*",
    ],
    pure: false,
  },
  bench: {
    packages: [
      "cli",
      "domain",
      "example-caseload",
      "policy",
      "projections",
      "servers",
      "service",
      "simulation",
      "store-nats",
      "store-postgres",
      "store-sqlite",
    ],
    libraries: [
      "effect/*",
      "@event-driven-io/emmett",
      "@event-driven-io/emmett-postgresql",
      "@nats-io/jetstream",
      "@nats-io/transport-node",
      "better-sqlite3",
      "fast-check",
      "logic-solver",
      "node:*",
      "postgres",
      "tinybench",
    ],
    pure: false,
  },
  docs: {
    packages: ["cli", "domain", "policy", "testing"],
    libraries: [
      "jsonc-parser",
      "node:*",
      "typedoc",
      "typedoc-plugin-markdown",
      "typescript",
      "vitepress",
    ],
    pure: false,
  },
  "node-versions": {
    packages: [],
    libraries: ["node:*"],
    pure: false,
  },
  publishing: {
    packages: ["node-versions", "servers"],
    libraries: [
      "@arethetypeswrong/core",
      "@arethetypeswrong/core/problems",
      "@microsoft/api-extractor",
      "esbuild",
      "node:*",
      "publint",
      "publint/utils",
    ],
    pure: false,
  },
  architecture: {
    packages: [],
    libraries: ["node:*", "typescript"],
    pure: false,
  },
}

/**
 * The globals that pure code may use: they give the same for the same, on every machine, on every
 * day. An object stands for one whose listed members only may be used.
 */
export const pureGlobals: Readonly<
  Record<string, true | { readonly only: ReadonlyArray<string> }>
> = {
  Array: true,
  BigInt: true,
  Boolean: true,
  Date: { only: ["UTC", "parse"] },
  Infinity: true,
  Int32Array: true,
  JSON: true,
  Map: true,
  Math: { only: ["abs", "ceil", "floor", "max", "min", "round", "sign", "trunc"] },
  NaN: true,
  Number: true,
  Object: true,
  ReadonlyMap: true,
  RegExp: true,
  Set: true,
  String: true,
  Symbol: true,
  TextDecoder: true,
  TextEncoder: true,
  WeakMap: true,
  undefined: true,
}

/** Functions that throw where a pure package gives back a value. */
export const throwingMember = /(OrThrow(With)?|^(decode|encode)\w*Sync)$/u

/** Folder names that say nothing of the domain. */
export const emptyFolderNames: ReadonlyArray<string> = [
  "common",
  "helper",
  "helpers",
  "manager",
  "managers",
  "misc",
  "util",
  "utils",
]
