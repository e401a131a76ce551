import { defineConfig } from "vitest/config"

// Apart from the tests of the house: these look at what has been built and packed, and see each
// package as whoever installs it does, without the sources.
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ["checks/**/*.check.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
