import assert from "node:assert/strict"
import { test } from "node:test"
import { kmptStr } from "@str-service/policy"
import { openService } from "@str-service/service"
import { openPostgresStore } from "@str-service/store-postgres"
import { serverOf } from "./server.ts"

const { DATABASE_URL: url } = process.env
const clock = { read: () => ({ now: "2012-11-10T09:30:00Z", today: "2012-11-10" }) as const }

const refer = {
  type: "Refer",
  data: {
    on: "2012-10-01",
    personId: "person-1",
    team: "recovery",
    facts: { inCrisis: true, expectedNeed: "short-term" },
  },
  commandId: "form-17",
  actor: "worker-7",
}

test("commands come in by HTTP, and are kept in PostgreSQL", async () => {
  assert.ok(url, "Set DATABASE_URL to a PostgreSQL database for this test, such as an empty one.")
  const schema = `example_${process.pid}`
  const open = async () => {
    const store = await openPostgresStore({ url, schema })
    const service = openService({ store, policies: kmptStr, clock })
    return { service, server: serverOf(service, clock) }
  }
  const { service, server } = await open()
  const post = async (payload: object) => {
    const { statusCode, body } = await server.inject({
      method: "POST",
      url: "/episodes/episode-1/commands",
      payload,
    })
    return { statusCode, body: JSON.parse(body) }
  }
  const get = async (path: string) => {
    const { statusCode, body } = await server.inject({ method: "GET", url: path })
    return { statusCode, body: JSON.parse(body) }
  }

  const first = await post(refer)
  assert.equal(first.statusCode, 200)
  assert.equal(first.body.isRepeated, false)
  assert.equal((await post(refer)).body.isRepeated, true)

  const malformed = await post({ ...refer, commandId: "form-18", type: "Reffer" })
  assert.equal(malformed.statusCode, 400)

  const start = { type: "StartEnablement", data: { on: "2012-10-03" }, actor: "worker-7" }
  assert.equal((await post({ ...start, commandId: "form-19" })).statusCode, 200)
  const again = await post({ ...start, commandId: "form-20" })
  assert.equal(again.statusCode, 409)
  assert.equal(again.body.rejection._tag, "AlreadyStarted")

  assert.equal((await get("/episodes/episode-1")).body.phase, "InEnablement")
  assert.equal((await get("/episodes/episode-2")).statusCode, 404)
  assert.equal((await get("/due?on=10-11-2012")).statusCode, 400)
  const due = (await get("/due")).body
  assert.deepEqual(
    due.map((row: { limit: string; lastDay: string }) => [row.limit, row.lastDay]),
    [["enablement", "2012-11-13"]],
  )
  await server.close()
  await service.close()

  const another = await open()
  const { body } = await another.server.inject({ method: "GET", url: "/episodes/episode-1" })
  assert.equal(JSON.parse(body).phase, "InEnablement")
  await another.server.close()
  await another.service.close()
})
