import { episodeDecider } from "@str-service/domain"
import { laterVersionsChangeNothingPinned } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("a later policy version changes nothing that is pinned", () => {
  fc.assert(laterVersionsChangeNothingPinned(episodeDecider))
})
