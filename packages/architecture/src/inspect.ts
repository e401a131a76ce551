import { parse } from "./parsed-house.ts"
import { dependencyDirection } from "./rules/dependency-direction.ts"
import { frontDoor } from "./rules/front-door.ts"
import { honestTypes } from "./rules/honest-types.ts"
import { noEmptyNames } from "./rules/no-empty-names.ts"
import { noExceptions } from "./rules/no-exceptions.ts"
import { noRings } from "./rules/no-rings.ts"
import { purity } from "./rules/purity.ts"
import { testsRunOnce } from "./rules/tests-run-once.ts"
import type { SourceTree } from "./source-tree.ts"
import type { Violation } from "./violation.ts"

/** Every breach of a rule of the house in a tree of sources. */
export const inspect = (tree: SourceTree): ReadonlyArray<Violation> => {
  const house = parse(tree)
  const rules = [
    dependencyDirection,
    frontDoor,
    honestTypes,
    noEmptyNames,
    noExceptions,
    purity(house),
    testsRunOnce,
  ]
  return [
    ...house.files.flatMap((file) => rules.flatMap((rule) => rule(file))),
    ...noRings(house.files),
  ]
}
