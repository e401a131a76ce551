import { episodeDecider } from "@str-service/domain"
import { clockStopsForPausedDays } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("exactly the days of a limit fit into it unpaused where the clock stops", () => {
  fc.assert(clockStopsForPausedDays(episodeDecider))
})
