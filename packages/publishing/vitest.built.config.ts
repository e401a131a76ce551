import { join } from "node:path"
import { defineConfig } from "vitest/config"
import { publishedPackages, root } from "./src/packing/published-packages.ts"

const isLong = process.env["STR_LONG"] === "1"

// The tests of the published packages, on what has been built of them: here nobody asks for sources.
export default defineConfig({
  root,
  test: {
    include: publishedPackages.map(({ shortName }) => `packages/${shortName}/test/**/*.test.ts`),
    setupFiles: [join(root, "packages/testing/vitest.setup.ts")],
    reporters: ["dot"],
    // What differs between versions of Node shows in the first runs, and three of them are tried.
    env: { STR_SECONDS: "5", STR_CYCLES: "3" },
    maxWorkers: "100%",
    // The packages are loaded once for each worker, which is most of the time that this takes.
    isolate: false,
    testTimeout: isLong ? 7_200_000 : 120_000,
  },
})
