import { episodeDecider } from "@str-service/domain"
import { correctionsReadAsIfNeverWrong, lawfulHistories, livedAnew } from "@str-service/testing"
import fc from "fast-check"
import { expect, test } from "vitest"

test("a corrected history tells what it would had nothing been wrong", () => {
  fc.assert(correctionsReadAsIfNeverWrong(episodeDecider))
})

test("most corrected histories can be lived anew, so that the law says something", () => {
  const corrected = fc
    .sample(lawfulHistories(episodeDecider), { numRuns: 200, seed: 20_121_001 })
    .filter(({ events }) => events.some(({ type }) => type === "Amended" || type === "Withdrawn"))
  const anew = corrected.filter((history) => livedAnew(episodeDecider, history) !== null)
  expect(corrected.length).toBeGreaterThan(100)
  expect(anew.length).toBeGreaterThan(corrected.length / 2)
})
