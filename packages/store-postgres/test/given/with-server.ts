import {
  areServersRequired,
  howToInstallPostgres,
  type PostgresServer,
  postgresPrograms,
  startPostgres,
} from "@str-service/servers"
import { afterAll, beforeAll, describe, test } from "vitest"

/**
 * Tests for which PostgreSQL must be installed. Where it is not, they are left out, with the line that
 * installs it, or fail when servers are required.
 */
export const whereInstalled = (about: string, tests: () => void): void => {
  if (postgresPrograms !== undefined) {
    describe(about, tests)
    return
  }
  test(about, ({ skip }) => {
    if (areServersRequired) throw new Error(howToInstallPostgres)
    skip(howToInstallPostgres)
  })
}

/** Tests that are given a running server of their own, which is ended after them. */
export const withServer = (about: string, tests: (server: () => PostgresServer) => void): void =>
  whereInstalled(about, () => {
    let server: PostgresServer | undefined
    beforeAll(async () => {
      server = await startPostgres()
    }, 60_000)
    afterAll(() => server?.remove())
    tests(() => {
      if (server === undefined) throw new Error("The server was not started.")
      return server
    })
  })
