import { episodeDecider } from "@str-service/domain"
import { nothingLiesInTheFuture } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("nothing is accepted that is said to happen later than today", () => {
  fc.assert(nothingLiesInTheFuture(episodeDecider))
})
