import { labelOf, vocabularies } from "@str-service/domain"
import { placesOf } from "./places.ts"
import { type Problem, problem } from "./problem.ts"

/** Local codes that the domain's vocabularies already hold. */
export const checkVocabulary = (document: unknown): ReadonlyArray<Problem> =>
  Object.entries(vocabularies).flatMap(([name, vocabulary]) =>
    placesOf(document, ["vocabulary", name, "*"])
      .filter(({ path }) => labelOf(vocabulary, String(path.at(-1))) !== undefined)
      .map(({ path }) =>
        problem(
          "code-already-there",
          path,
          `The service's own list has this code already; leave it out, or choose another.`,
        ),
      ),
  )
