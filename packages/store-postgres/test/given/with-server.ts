import { afterAll, beforeAll, describe, test } from "vitest"
import { areServersRequired, howToInstall, programs } from "./programs.ts"
import { type Server, startServer } from "./server.ts"

/**
 * Tests for which PostgreSQL must be installed. Where it is not, they are left out, with the line that
 * installs it, or fail when servers are required.
 */
export const whereInstalled = (about: string, tests: () => void): void => {
  if (programs !== undefined) {
    describe(about, tests)
    return
  }
  test(about, ({ skip }) => {
    if (areServersRequired) throw new Error(howToInstall)
    skip(howToInstall)
  })
}

/** Tests that are given a running server of their own, which is ended after them. */
export const withServer = (about: string, tests: (server: () => Server) => void): void =>
  whereInstalled(about, () => {
    let server: Server | undefined
    beforeAll(async () => {
      server = await startServer()
    }, 60_000)
    afterAll(() => server?.remove())
    tests(() => {
      if (server === undefined) throw new Error("The server was not started.")
      return server
    })
  })
