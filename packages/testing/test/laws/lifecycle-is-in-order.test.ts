import { episodeDecider } from "@str-service/domain"
import { lifecycleIsInOrder } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("the lifecycle comes in order, each step at most once", () => {
  fc.assert(lifecycleIsInOrder(episodeDecider))
})
