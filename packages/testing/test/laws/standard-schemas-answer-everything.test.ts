import { episodeDecider } from "@str-service/domain"
import {
  EpisodeCommand,
  standardSchemas,
  WorkerCommand,
  workerStandardSchemas,
} from "@str-service/domain/schemas"
import { commands, lawfulHistories, workerCommands } from "@str-service/testing"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { describe, expect, test } from "vitest"

const ofEpisodes = standardSchemas()
const ofWorkers = workerStandardSchemas()

describe("what is right is given back", () => {
  test("commands", () => {
    const given = fc.property(commands, (command) => {
      expect(ofEpisodes.command["~standard"].validate(command)).toEqual({ value: command })
    })
    fc.assert(given)
  })

  test("events, and refusals", () => {
    const given = fc.property(lawfulHistories(episodeDecider), ({ events, attempts }) => {
      for (const event of events) {
        expect(ofEpisodes.event["~standard"].validate(event)).toEqual({ value: event })
      }
      for (const { decision } of attempts) {
        if (decision._tag === "Success") continue
        const value = decision.failure
        expect(ofEpisodes.rejection["~standard"].validate(value)).toEqual({ value })
      }
    })
    fc.assert(given)
  })

  test("commands on workers", () => {
    const given = fc.property(workerCommands, (command) => {
      expect(ofWorkers.command["~standard"].validate(command)).toEqual({ value: command })
    })
    fc.assert(given)
  })
})

const anyCommands = fc.oneof(commands, workerCommands)

/** A command of whose data one part is something else. */
const spoiled = (
  command: EpisodeCommand | WorkerCommand,
  other: unknown,
  place: number,
): unknown => {
  const keys = Object.keys(command.data)
  return { ...command, data: { ...command.data, [keys[place % keys.length] ?? "on"]: other } }
}

describe("of what is wrong", () => {
  const strict = { onExcessProperty: "error" } as const
  const isCommand = Schema.decodeUnknownExit(EpisodeCommand, strict)
  const isWorkerCommand = Schema.decodeUnknownExit(WorkerCommand, strict)

  test("as much is found as by the schemas of Effect", () => {
    const given = fc.property(anyCommands, fc.jsonValue(), fc.nat(), (command, other, place) => {
      const value = spoiled(command, other, place)
      const checked = ofEpisodes.command["~standard"].validate(value)
      const ofWorker = ofWorkers.command["~standard"].validate(value)
      expect(checked.issues === undefined).toBe(isCommand(value)._tag === "Success")
      expect(ofWorker.issues === undefined).toBe(isWorkerCommand(value)._tag === "Success")
    })
    fc.assert(given)
  })

  test("nothing is repeated that stands there", () => {
    const surname = "Featherstonehaugh"
    const given = fc.property(anyCommands, fc.nat(), (command, place) => {
      const value = spoiled(command, { [surname]: [surname] }, place)
      for (const schema of [ofEpisodes.command, ofWorkers.command]) {
        const { issues = [] } = schema["~standard"].validate(value)
        expect(issues.map(({ message }) => message).join(" ")).not.toContain(surname)
      }
    })
    fc.assert(given)
  })
})
