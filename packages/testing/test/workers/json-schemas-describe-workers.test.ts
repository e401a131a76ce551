import { workerJsonSchemas } from "@str-service/domain/schemas"
import { workerDecider } from "@str-service/domain/worker"
import { workerAttempted, workerCommands, workerLives } from "@str-service/testing"
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Result from "effect/Result"
import fc from "fast-check"
import { expect, test } from "vitest"

const schemas = workerJsonSchemas()

const validating = ({ schema, definitions }: (typeof schemas)["command"]) =>
  new Ajv2020({ strict: false, allErrors: true }).compile({ ...schema, $defs: definitions })

const command = validating(schemas.command)
const event = validating(schemas.event)
const rejection = validating(schemas.rejection)

const expectValid = (validate: typeof command, value: unknown): void => {
  validate(JSON.parse(JSON.stringify(value)))
  expect(validate.errors ?? []).toEqual([])
}

test("the JSON Schemas let pass every command, event and rejection of workers", () => {
  fc.assert(
    fc.property(
      workerLives(workerDecider),
      fc.array(workerCommands, { maxLength: 10 }),
      ({ policies, attempts, state }, wild) => {
        const decider = workerDecider(policies)
        for (const attempt of [
          ...attempts,
          ...wild.map((one) => workerAttempted(decider, state, one)),
        ]) {
          expectValid(command, attempt.command)
          if (Result.isFailure(attempt.decision)) expectValid(rejection, attempt.decision.failure)
          else for (const one of attempt.decision.success) expectValid(event, one)
        }
      },
    ),
  )
})

const metadata = {
  workerId: "worker-1",
  commandId: "command-1",
  now: "2012-10-01T09:00:00Z",
  today: "2012-10-01",
  actor: "lead-1",
}
const appoint = {
  on: "2012-10-01",
  role: "str",
  employer: "health",
  teams: ["access"],
  serviceAreas: [],
}

test("they let pass an appointment that is as it should be", () => {
  expectValid(command, { type: "Appoint", data: appoint, metadata })
})

test.each([
  ["of no known type", { type: "Hire", data: appoint, metadata }],
  ["with a key too many", { type: "Appoint", data: { ...appoint, name: "x" }, metadata }],
  ["with a key too few", { type: "Appoint", data: { on: appoint.on }, metadata }],
  ["in an unknown role", { type: "Appoint", data: { ...appoint, role: "cpn" }, metadata }],
  ["of an episode", { type: "Appoint", data: appoint, metadata: { ...metadata, episodeId: "e" } }],
])("they refuse a command %s", (_, value) => {
  expect(command(value)).toBe(false)
})
