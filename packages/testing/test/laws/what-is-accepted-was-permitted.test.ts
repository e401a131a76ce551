import { episodeDecider } from "@str-service/domain"
import { whatIsAcceptedWasPermitted } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("whatever is accepted was told to be permitted", () => {
  fc.assert(whatIsAcceptedWasPermitted(episodeDecider))
})
