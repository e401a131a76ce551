import { defaultExclude, defineConfig } from "vitest/config"
import { NotRunReporter } from "./packages/servers/vitest.not-run.ts"

const inCi = process.env["CI"] !== undefined
const isTryingMutants = process.env["STRYKER_MUTATOR_WORKER"] !== undefined
const mutantsOf = process.env["STR_MUTANTS_OF"] ?? "{domain,testing}"
const isLong = process.env["STR_LONG"] === "1"

const compiled = `${import.meta.dirname}/node_modules/.cache/compiled`

const minutes = (count: number): number => count * 60_000

// Every package by its sources. Their `@str-service/source` condition would say the same, but by way
// of node_modules, which lead out of the copy of the house in which mutants are tried.
const packages = [
  {
    find: /^@str-service\/([\w-]+)$/u,
    replacement: `${import.meta.dirname}/packages/$1/src/index.ts`,
  },
  {
    find: /^@str-service\/([\w-]+)\/([\w-]+)$/u,
    replacement: `${import.meta.dirname}/packages/$1/src/$2.ts`,
  },
]

export default defineConfig({
  resolve: { alias: packages },
  test: {
    // Mutants are tried by what was written about them, and not by what is slow and finds nothing
    // more. (Stryker's `testFiles` would say so too, but lets static mutants survive untried:
    // stryker-mutator/stryker-js#6144.)
    include: isTryingMutants
      ? [`packages/${mutantsOf}/test/**/*.test.ts`]
      : ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    // Each mutant is tried in a fresh worker; a fresh one for each file as well would cost most of the
    // time, and change nothing for tests of pure code.
    isolate: !isTryingMutants,
    exclude: isTryingMutants
      ? [...defaultExclude, "packages/policy/test/hostile-texts-are-only-data.test.ts"]
      : defaultExclude,
    setupFiles: ["packages/testing/vitest.setup.ts"],
    // Programs that tests start need not be read and compiled anew each time.
    env: { NODE_COMPILE_CACHE: compiled },
    // Vitest keeps one core free, which of two is half of what there is.
    maxWorkers: "100%",
    testTimeout: isLong ? minutes(120) : minutes(2),
    reporters: [
      "default",
      ...(inCi ? ["json"] : []),
      // Last, so that what was not run is told last.
      new NotRunReporter(),
    ],
    outputFile: { json: "reports/tests.json" },
    coverage: {
      provider: "v8",
      include: ["packages/{domain,policy,projections,transfer}/src/**/*.ts"],
      reporter: [["text", { skipFull: true }]],
      // Whole but for a few branches that guard against shapes nothing makes.
      thresholds: { statements: 99.5, branches: 99.5, functions: 99.5, lines: 99.5 },
    },
  },
})
