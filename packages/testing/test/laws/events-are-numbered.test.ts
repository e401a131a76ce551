import { episodeDecider } from "@str-service/domain"
import { eventsAreNumbered } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("every event has an id of its own, the next version, and a time not before the last", () => {
  fc.assert(eventsAreNumbered(episodeDecider))
})
