import {
  areServersRequired,
  howToInstallNats,
  type NatsCluster,
  natsProgram,
  startNats,
} from "@str-service/servers"
import type { EventStore } from "@str-service/service"
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

/** Where a store is, and that its servers are taken where their version would be refused. */
export const storeUrl = ({ url, isUnsafe }: NatsCluster, name: string): string =>
  `${url}/${name}?allowUnsafeServer=${isUnsafe}`

/** Answers that were lost are not waited for long. */
export const openStore = (cluster: NatsCluster, name: string): Promise<EventStore> =>
  openNatsStore({ url: storeUrl(cluster, name), answerTimeout: 3_000 })
