import { episodeDecider } from "@str-service/domain"
import { acceptedEventsFoldToALawfulState } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("accepted events fold to a lawful state", () => {
  fc.assert(acceptedEventsFoldToALawfulState(episodeDecider))
})
