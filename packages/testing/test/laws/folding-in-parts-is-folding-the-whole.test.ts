import { episodeDecider } from "@str-service/domain"
import { foldingInPartsIsFoldingTheWhole } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("folding in parts is folding the whole", () => {
  fc.assert(foldingInPartsIsFoldingTheWhole(episodeDecider))
})
