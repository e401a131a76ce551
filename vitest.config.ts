import { defineConfig } from "vitest/config"

const conditions = ["@str-service/source", "module", "node", "development|production"]

const long = process.env["STR_LONG"] === "1"

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: ["@str-service/source", "node"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    testTimeout: long ? 3_600_000 : 120_000,
    coverage: {
      provider: "v8",
      include: ["packages/{domain,policy,projections}/src/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
      reportOnFailure: true,
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
})
