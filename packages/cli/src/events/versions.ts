/** What is said where a stream does not go on with the version that is due. */
export const otherVersion = (episodeId: string, version: number, due: number): string =>
  `Episode ${episodeId} has version ${version} here where version ${due} is due. Restore the lines that are missing, or take out those that stand twice.`
