import type { EpisodeEvent, Policy } from "@str-service/domain"
import { type EventStore, type Outcome, openService, type Service } from "@str-service/service"
import { storeLaw } from "../store-law.ts"
import { must, mustEqual } from "../store-law-broken.ts"
import { type Unanswered, unanswering } from "../unanswering.ts"

const about = "commands carried out on it"

const decided = {
  rule: "every referral is accepted",
  candidates: [],
  params: {},
  factsUsed: {},
  missing: [],
  cannotHappen: [],
}

const policy: Policy = {
  reference: { id: "store-laws", version: "1", digest: "0".repeat(64) },
  vocabulary: {},
  refuseFacts: () => [],
  eligibility: () => ({ outcome: "accept", ...decided }),
  charging: () => ({ outcome: "charge", ...decided }),
  limits: () => [],
}

const serviceOn = (store: EventStore): Service =>
  openService({
    store,
    policies: { inForceOn: () => policy },
    clock: { read: () => ({ now: "2012-10-05T10:00:00Z", today: "2012-10-05" }) },
  })

const refer = (episodeId: string) =>
  ({
    type: "Refer",
    data: { on: "2012-10-01", personId: "person-1", team: "recovery", facts: {} },
    episodeId,
    commandId: `${episodeId}-refer`,
    actor: "worker-1",
  }) as const

const assign = (episodeId: string, workerId: string) =>
  ({
    type: "AssignWorker",
    data: { on: "2012-10-05", workerId },
    episodeId,
    commandId: `${episodeId}-${workerId}`,
    actor: "worker-1",
  }) as const

const accepted = (outcome: Outcome): ReadonlyArray<EpisodeEvent> => {
  must(
    outcome._tag === "Accepted",
    () => `A command must be accepted, and came to ${JSON.stringify(outcome)}.`,
  )
  return outcome.events
}

const fates: ReadonlyArray<ReadonlyArray<Unanswered>> = [
  ["made"],
  ["not-made"],
  ["made-later"],
  ["not-made", "made"],
  ["made-later", "not-made", "made"],
  ["made-later", "made-later"],
]

/** The command ids of an episode's events, in the order of their versions. */
const commandsIn = async (store: EventStore, episodeId: string) =>
  (await store.readStream(`episode:${episodeId}`)).events.map(({ commandId }) => commandId)

export const commandLaws = [
  storeLaw(
    about,
    "a command whose answer was lost is carried out once when it is given again",
    async ({ store }) => {
      for (const [round, lost] of fates.entries()) {
        const episodeId = `episode-${round}`
        const service = serviceOn(unanswering(store, lost))
        const events = accepted(await service.give(refer(episodeId)))
        const more = accepted(await service.give(assign(episodeId, "worker-2")))
        const again = accepted(await serviceOn(store).give(refer(episodeId)))
        mustEqual("The events of the command, given again", again, events)
        mustEqual(
          `The commands carried out, where the appends were ${lost.join(", then ")}`,
          await commandsIn(store, episodeId),
          [...events, ...more].map(({ metadata }) => metadata.commandId),
        )
      }
    },
  ),

  storeLaw(about, "a command that many give at once is carried out once", async ({ open }) => {
    const stores = await Promise.all([open(), open(), open(), open()])
    const [first] = stores
    for (let round = 0; round < 10; round += 1) {
      const episodeId = `episode-${round}`
      const given = stores.map((store) => serviceOn(store).give(refer(episodeId)))
      const [events, ...others] = (await Promise.all(given)).map(accepted)
      for (const other of others) mustEqual("The events that each was given", other, events)
      mustEqual(
        "The versions of the events",
        (await first.readStream(`episode:${episodeId}`)).events.map(({ version }) => version),
        (events ?? []).map(({ metadata }) => metadata.version),
      )
    }
  }),

  storeLaw(about, "many who write to one episode all have their say", async ({ store, open }) => {
    accepted(await serviceOn(store).give(refer("episode-1")))
    const services = (await Promise.all([open(), open(), open(), open()])).map(serviceOn)
    await Promise.all(
      services.map(async (service, number) => {
        for (let time = 0; time < 5; time += 1) {
          accepted(await service.give(assign("episode-1", `worker-${number}-${time}`)))
        }
      }),
    )
    const commands = await commandsIn(store, "episode-1")
    mustEqual("The number of different commands", new Set(commands).size, 1 + 4 * 5)
    const { events } = await store.readStream("episode:episode-1")
    mustEqual(
      "The versions of the events",
      events.map(({ version }) => version),
      Array.from({ length: 2 + 4 * 5 }, (_, place) => place + 1),
    )
  }),

  storeLaw(about, "a person's record is exported, and erased", async ({ store, open }) => {
    const service = serviceOn(store)
    const events = accepted(await service.give(refer("episode-1")))
    const record = await service.exportPerson("person-1")
    mustEqual("The record", record, {
      personId: "person-1",
      episodes: [{ episodeId: "episode-1", events }],
      namedIn: [],
    })
    const outcome = await service.erasePerson("person-1", { reason: "person-asked" })
    must(outcome._tag === "PersonErased", () => `Erasing came to ${JSON.stringify(outcome)}.`)
    const another = serviceOn(await open())
    const after = await another.exportPerson("person-1")
    mustEqual("The record, after erasing", after.episodes, [])
    const refused = await another.give(assign("episode-1", "worker-2"))
    mustEqual("A command for the erased episode", refused._tag, "Erased")
  }),
]
