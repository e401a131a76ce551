import { episodeDecider } from "@str-service/domain"
import { nothingHappensAfterClosing } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("nothing that happened after closing is accepted", () => {
  fc.assert(nothingHappensAfterClosing(episodeDecider))
})
