import { episodeDecider } from "@str-service/domain"
import { decideNeverThrows } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("decide answers any command in any state, and never throws", () => {
  fc.assert(decideNeverThrows(episodeDecider))
})
