import { kmptStr } from "@str-service/policy"
import { openService } from "@str-service/service"
import { openPostgresStore } from "@str-service/store-postgres"
import { serverOf } from "./server.ts"

const { DATABASE_URL: url, PORT: port = "3000" } = process.env
if (url === undefined) {
  console.error(
    "DATABASE_URL is not set. Say where PostgreSQL is: postgres://user:secret@host/base",
  )
  process.exit(2)
}

const service = openService({ store: await openPostgresStore({ url }), policies: kmptStr })
const server = serverOf(service)
server.addHook("onClose", () => service.close())
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => server.close())

console.log(await server.listen({ port: Number(port) }))
