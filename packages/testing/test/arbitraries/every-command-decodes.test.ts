import { episodeCommandTypes } from "@str-service/domain"
import { EpisodeCommand } from "@str-service/domain/schemas"
import { commands, commandsOf } from "@str-service/testing"
import * as Schema from "effect/Schema"
import fc from "fast-check"
import { expect, test } from "vitest"

const decode = Schema.decodeUnknownSync(EpisodeCommand, { onExcessProperty: "error" })

test("every arbitrary command decodes to itself", () => {
  fc.assert(
    fc.property(commands, (command) => {
      expect(decode(command)).toEqual(command)
    }),
  )
})

test.each(episodeCommandTypes)("arbitrary commands of the type %s are of it", (type) => {
  fc.assert(
    fc.property(commandsOf(type), (command) => {
      expect(decode(command).type).toBe(type)
    }),
  )
})
