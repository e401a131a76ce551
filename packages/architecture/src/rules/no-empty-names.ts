import type ts from "typescript"
import { emptyFolderNames } from "../house.ts"
import { pathOf } from "../parsed-house.ts"
import type { Violation } from "../violation.ts"

/** Folders and files say what of the domain they hold. */
export const noEmptyNames = (file: ts.SourceFile): ReadonlyArray<Violation> => {
  const path = pathOf(file)
  return path
    .split("/")
    .map((part) => part.split(".")[0] ?? "")
    .filter((name) => emptyFolderNames.includes(name))
    .map((name) => ({
      rule: "no-empty-names",
      file: path,
      line: 1,
      column: 1,
      message: `"${name}" says nothing of the domain: name the idea that is kept there.`,
    }))
}
