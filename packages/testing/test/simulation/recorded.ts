import { episodeDecider, type Policy } from "@str-service/domain"
import {
  policies as books,
  lawfulHistories,
  lifeOf,
  outlines,
  policiesOn,
} from "@str-service/testing"
import type fc from "fast-check"

type Book = ReturnType<typeof policiesOn>

/** Histories of any kind, recorded under whatever versions were in force. */
export const histories = lawfulHistories(episodeDecider)

const alwaysInForce = ({ versions }: Book): Book =>
  policiesOn(
    versions
      .slice(0, 1)
      .map(({ effectiveTo: _, ...terms }) => ({ ...terms, effectiveFrom: "1900-01-01" })),
  )

const theVersion = (book: Book): Policy => {
  const policy = alwaysInForce(book).inForceOn("2012-10-01")
  if (policy === undefined) throw new Error("A book has a version.")
  return policy
}

/** Any version that a book may hold. */
export const versions: fc.Arbitrary<Policy> = books.map(theVersion)

/** A history recorded under one version alone, and that version. */
export const underOneVersion = outlines.map((outline) => ({
  history: lifeOf(episodeDecider, { ...outline, policies: alwaysInForce(outline.policies) }),
  policy: theVersion(outline.policies),
}))
