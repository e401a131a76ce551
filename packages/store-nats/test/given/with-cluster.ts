import {
  areServersRequired,
  howToInstallNats,
  type NatsCluster,
  natsProgram,
  startNats,
} from "@str-service/servers"
import { openNatsStore } from "@str-service/store-nats"
import { afterAll, beforeAll, describe, test } from "vitest"

/**
 * Tests for which NATS must be installed. Where it is not, they are left out, with the line that
 * installs it, or fail when servers are required.
 */
export const whereInstalled = (about: string, tests: () => void): void => {
  if (natsProgram !== undefined) {
    describe(about, tests)
    return
  }
  test(about, ({ skip }) => {
    if (areServersRequired) throw new Error(howToInstallNats)
    skip(howToInstallNats)
  })
}

/** Tests that are given three running servers of their own, which are ended after them. */
export const withCluster = (about: string, tests: (cluster: () => NatsCluster) => void): void =>
  whereInstalled(about, () => {
    let cluster: NatsCluster | undefined
    beforeAll(async () => {
      cluster = await startNats()
    }, 60_000)
    afterAll(() => cluster?.remove())
    tests(() => {
      if (cluster === undefined) throw new Error("The servers were not started.")
      return cluster
    })
  })

/** Debian has a version that is refused otherwise. Answers that were lost are not waited for long. */
export const openUnsafe = ({ url }: NatsCluster, name: string) =>
  openNatsStore({ url, name, allowUnsafeServer: true, answerTimeout: 3_000 })
