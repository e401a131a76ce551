/** Where a file stands in the house. */
export interface Place {
  /** `packages/domain`, `examples/caseload`. */
  readonly home: string
  /** The package's name in the table of the house; `undefined` for an example. */
  readonly packageName: string | undefined
  /** Whether the file is what the package ships, rather than its tests or its settings. */
  readonly isSource: boolean
}

export const placeOf = (file: string): Place => {
  const [root, name, part] = file.split("/")
  const inPackage = root === "packages"
  return {
    home: `${root}/${name}`,
    packageName: inPackage ? name : undefined,
    isSource: inPackage && part === "src",
  }
}
