import { episodeDecider } from "@str-service/domain"
import { amendingToTheSameChangesNothing } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("amending an event to what it says changes nothing", () => {
  fc.assert(amendingToTheSameChangesNothing(episodeDecider))
})
