import { episodeDecider } from "@str-service/domain"
import { refusedLimitsAreKept } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("no start is accepted beyond a limit that refuses, and none refused within it", () => {
  fc.assert(refusedLimitsAreKept(episodeDecider))
})
