import type { Position } from "@str-service/service"
import { AgainstTheModel } from "../random/against-the-model.ts"
import { mustBeLinearizable } from "../random/concurrent-clients.ts"
import { clients, operations } from "../random/operations.ts"
import { trying } from "../random/trying.ts"
import { entriesOf } from "../reading.ts"
import { storeLaw } from "../store-law.ts"

const about = "whatever is done"

export const randomLaws = [
  storeLaw(
    about,
    "one who is alone with a store is answered as by a simple model",
    async ({ store, open }) => {
      let current = store
      let reached: Position | undefined
      let runs = 0
      const reopen = async (before: typeof store) => {
        await before.close()
        current = await open()
        return current
      }
      await trying(operations, async (asked) => {
        runs += 1
        reached = (await entriesOf(current, reached)).at(-1)?.position ?? reached
        const compared = new AgainstTheModel(`run-${runs}`, current, reached, reopen)
        await compared.mustFollow([...asked, { do: "read-all", from: 0 }])
      })
    },
  ),

  storeLaw(
    about,
    "what many do at once could have been done one after the other",
    async ({ open }) => {
      const stores = await Promise.all([open(), open(), open(), open()])
      let runs = 0
      await trying(clients, async (asked) => {
        runs += 1
        await mustBeLinearizable(`run-${runs}`, stores, asked)
      })
    },
  ),
]
