import { deadlines } from "@str-service/domain"
import { kmptStr } from "@str-service/policy"
import { openService } from "@str-service/service"
import { openSqliteStore } from "@str-service/store-sqlite"
import { refer, startEnablement } from "./reception.ts"

const [file = "episodes.sqlite"] = process.argv.slice(2)
const today = "2012-10-03"

const service = openService({
  store: await openSqliteStore({ file }),
  policies: kmptStr,
  // Without it, the machine's own clock, and its day in Europe/London.
  clock: { read: () => ({ now: `${today}T09:30:00Z`, today }) },
})

console.log(await refer(service, "form-17", "person-1"))
console.log(await startEnablement(service, "episode-of-form-17"))

// A form that is sent again, by a click too many, is carried out once.
console.log(await refer(service, "form-17", "person-1"))

// What the rules refuse is said, with what to do. Nothing is thrown.
console.log(await startEnablement(service, "episode-of-form-18"))

const episode = await service.episode("episode-of-form-17")
if ("phase" in episode) {
  for (const { limit, lastDay } of deadlines(episode, today)) {
    console.log(`${limit.name}: last day ${lastDay}`)
  }
}
await service.close()
