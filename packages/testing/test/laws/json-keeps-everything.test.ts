import { episodeDecider } from "@str-service/domain"
import { jsonKeepsEverything } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("commands, events and rejections come back from JSON as they went", () => {
  fc.assert(jsonKeepsEverything(episodeDecider))
})
