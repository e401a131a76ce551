/** Where a line that cannot be read would stand, as far as it says. */
export interface Named {
  readonly episodeId: string | undefined
  readonly version: number | undefined
}

const episodeId = /"episodeId"\s*:\s*"([^"\\]+)"/u
const version = /"version"\s*:\s*(\d{1,15})(?=\s*[,}])/u

/** The episode that a line names, whether it can be read or not. */
export const namedIn = (line: string): Named => {
  const written = version.exec(line)?.[1]
  return {
    episodeId: episodeId.exec(line)?.[1],
    version: written === undefined ? undefined : Number(written),
  }
}
