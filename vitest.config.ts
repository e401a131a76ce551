import { defineConfig } from "vitest/config"

// The packages' own sources instead of their builds, then what Vite asks for by itself.
const conditions = ["@str-service/source", "module", "node", "development|production"]

const inCi = process.env["CI"] !== undefined
const isLong = process.env["STR_LONG"] === "1"

const minutes = (count: number) => count * 60_000

export default defineConfig({
  ssr: { resolve: { conditions, externalConditions: ["@str-service/source"] } },
  test: {
    include: ["packages/*/test/**/*.test.ts", "examples/*/test/**/*.test.ts"],
    testTimeout: isLong ? minutes(120) : minutes(2),
    reporters: inCi ? ["default", "json"] : ["default"],
    outputFile: { json: "reports/tests.json" },
    coverage: {
      provider: "v8",
      include: ["packages/{domain,policy,projections}/src/**/*.ts"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
  },
})
