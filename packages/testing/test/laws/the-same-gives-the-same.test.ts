import { episodeDecider } from "@str-service/domain"
import { theSameGivesTheSame } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("the same always gives the same, and changes nothing that goes in", () => {
  fc.assert(theSameGivesTheSame(episodeDecider))
})
