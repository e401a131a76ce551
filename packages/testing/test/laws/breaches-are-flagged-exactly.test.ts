import { episodeDecider } from "@str-service/domain"
import { breachesAreFlaggedExactly } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("every limit exceeded is flagged once, and none that is not", () => {
  fc.assert(breachesAreFlaggedExactly(episodeDecider))
})
