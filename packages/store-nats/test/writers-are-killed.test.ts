import { cycles, killWriters } from "@str-service/faults"
import { expect, test } from "vitest"
import { openStore, storeUrl, withCluster } from "./given/with-cluster.ts"

withCluster("writers killed amid their appends", (cluster) => {
  test("what was acknowledged is there once, and streams have no gaps", async ({ annotate }) => {
    const open = () => openStore(cluster(), "killed")
    await (await open()).close()
    const outcome = await killWriters({
      program: `${import.meta.dirname}/killed/writer.ts`,
      args: [storeUrl(cluster(), "killed")],
      open,
      cycles,
    })
    await annotate(JSON.stringify(outcome))
    expect(outcome).toMatchObject({ cycles, killed: cycles * 3 })
    expect(outcome.acknowledged).toBeGreaterThanOrEqual(cycles * 30)
  })
})
