import { episodeDecider } from "@str-service/domain"
import { correctionsReadAsIfNeverWrong } from "@str-service/testing"
import fc from "fast-check"
import { test } from "vitest"

test("a corrected history tells what it would had nothing been wrong", () => {
  fc.assert(correctionsReadAsIfNeverWrong(episodeDecider))
})
