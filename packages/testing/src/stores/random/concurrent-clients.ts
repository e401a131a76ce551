import type { EventStore } from "@str-service/service"
import { must } from "../store-law-broken.ts"
import { appendOf, bodiesOf } from "../writing.ts"
import { type Answer, type Call, isLinearizable } from "./linearizable.ts"
import type { ClientStep } from "./operations.ts"

/** Lets clients loose on one stream at the same time; their answers must be linearizable. */
export const mustBeLinearizable = async (
  streamId: string,
  stores: ReadonlyArray<EventStore>,
  clients: ReadonlyArray<ReadonlyArray<ClientStep>>,
): Promise<void> => {
  let moment = 0
  const calls: Array<Call> = []
  await Promise.all(
    clients.map(async (steps, client) => {
      const store = stores[client % stores.length]
      if (store === undefined) return
      let known = 0
      for (const [place, step] of steps.entries()) {
        moment += 1
        const asked = moment
        const commandId = `${streamId}-${client}-${place}`
        const answer = await take(step, { store, streamId, commandId, known })
        moment += 1
        calls.push({ asked, answered: moment, answer })
        known = knownAfter(answer, known)
      }
    }),
  )
  must(
    isLinearizable(calls),
    () => `No order of these calls explains their answers:\n${calls.map(told).join("\n")}`,
  )
}

interface Standing {
  readonly store: EventStore
  readonly streamId: string
  readonly commandId: string
  /** The version that the client last saw. */
  readonly known: number
}

const take = async (
  step: ClientStep,
  { store, streamId, commandId, known }: Standing,
): Promise<Answer> => {
  switch (step) {
    case "read": {
      const { version, tombstone } = await store.readStream(streamId)
      return { _tag: "Read", version, isErased: tombstone !== null }
    }
    case "erase": {
      const expectedVersion = Math.max(1, known)
      const erasure = { streamId, expectedVersion, on: "2032-10-01", reason: commandId } as const
      const outcome = await store.erase({ ...erasure, reason: reasonOf(commandId) })
      if (outcome._tag === "Conflict") return { _tag: "Conflict", expected: expectedVersion }
      return outcome.tombstone.reason === reasonOf(commandId)
        ? { _tag: "Erased", at: outcome.tombstone.version }
        : { _tag: "FoundErased" }
    }
    default: {
      const expectedVersion = step === "append" ? known : Math.max(0, known - 1)
      const append = appendOf({ streamId, expectedVersion, commandId, bodies: bodiesOf(2) })
      const outcome = await store.append(append)
      switch (outcome._tag) {
        case "Appended":
          return { _tag: "Appended", from: expectedVersion, to: outcome.version }
        case "Conflict":
          return { _tag: "Conflict", expected: expectedVersion }
        case "Erased":
          return { _tag: "FoundErased" }
      }
    }
  }
}

const reasonOf = (commandId: string): string => commandId.slice(-100)

const knownAfter = (answer: Answer, known: number): number =>
  answer._tag === "Appended" ? answer.to : answer._tag === "Read" ? answer.version : known

const told = ({ asked, answered, answer }: Call): string =>
  `  asked at ${asked}, answered at ${answered}: ${JSON.stringify(answer)}`
