import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core"
import { problemKindInfo } from "@arethetypeswrong/core/problems"

/**
 * What arethetypeswrong says of a tarball by its profile `esm-only`, which leaves out the ways of
 * resolving that cannot load an ES module: that of Node 10, and `require` as TypeScript knew it before
 * Node could require one.
 */
export const wrongTypes = async (
  tarball: Uint8Array<ArrayBuffer>,
): Promise<ReadonlyArray<string>> => {
  const result = await checkPackage(createPackageFromTarballData(tarball))
  if (result.types === false) return ["It comes with no types."]
  return result.problems.filter(inProfile).map(inWords)
}

const leftOut: ReadonlySet<string> = new Set(["node10", "node16-cjs"])

const inProfile = (problem: Problem): boolean =>
  !("resolutionKind" in problem && leftOut.has(problem.resolutionKind))

const inWords = (problem: Problem): string =>
  `${problemKindInfo[problem.kind].title}: ${JSON.stringify(problem, (key, value) => (key === "trace" ? undefined : value))}`
