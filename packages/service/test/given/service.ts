import { kmptStr } from "@str-service/policy"
import {
  type Clock,
  type Faults,
  faultsOnDemand,
  MemoryData,
  type Outcome,
  openMemoryStore,
  openService,
  type Service,
} from "@str-service/service"

export interface Given {
  readonly data: MemoryData
  readonly faults: Faults
  readonly service: Service
  /** Another service on the same data, as of another process. */
  readonly another: (faults?: Faults) => Service
}

export const clockAt = (day: `${number}-${number}-${number}`): Clock => ({
  read: () => ({ now: `${day}T10:00:00Z`, today: day }),
})

/** A service on a store in memory, on a day. */
export const givenService = (
  day: `${number}-${number}-${number}` = "2012-10-25",
  attempts = 50,
): Given => {
  const data = new MemoryData()
  const faults = faultsOnDemand()
  let commands = 0
  const ids = {
    commandId: () => {
      commands += 1
      return `command-${commands}`
    },
  }
  const another = (faults = faultsOnDemand()) =>
    openService({
      store: openMemoryStore({ data, faults }),
      policies: kmptStr,
      clock: clockAt(day),
      ids,
      attempts,
    })
  return { data, faults, service: another(faults), another }
}

/** What a command led to, which must have been accepted. */
export const accepted = async (outcome: Promise<Outcome>) => {
  const given = await outcome
  if (given._tag !== "Accepted") throw new Error(JSON.stringify(given))
  return given
}

/** The types of all events that a store holds, by episode. */
export const typesIn = async (service: Service): Promise<ReadonlyArray<string>> => {
  const types: Array<string> = []
  for await (const batch of service.entries()) {
    types.push(...batch.map((entry) => (entry.kind === "event" ? entry.event.type : entry.kind)))
  }
  return types
}
