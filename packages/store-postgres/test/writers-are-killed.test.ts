import { cycles, killWriters } from "@str-service/faults"
import { openPostgresStore } from "@str-service/store-postgres"
import { expect, test } from "vitest"
import { withServer } from "./given/with-server.ts"

const schema = "killed"

withServer("writers killed amid their appends", (server) => {
  test("what was acknowledged is there once, and streams have no gaps", async ({ annotate }) => {
    const { url } = server()
    const outcome = await killWriters({
      program: `${import.meta.dirname}/killed/writer.ts`,
      args: [url, schema],
      open: () => openPostgresStore({ url, schema }),
      cycles,
    })
    await annotate(JSON.stringify(outcome))
    expect(outcome).toMatchObject({ cycles, killed: cycles * 3 })
    expect(outcome.acknowledged).toBeGreaterThanOrEqual(cycles * 30)
  })
})
