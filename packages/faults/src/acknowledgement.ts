/** An append that was acknowledged, as its writer told it. */
export interface Acknowledged {
  readonly streamId: string
  /** The version of the last event appended. */
  readonly version: number
  readonly count: number
  readonly commandId: string
}

export const lineOf = ({ streamId, version, count, commandId }: Acknowledged): string =>
  `${streamId} ${version} ${count} ${commandId}\n`

/** What the lines tell; a last line that the writer did not finish is left out. */
export const readAcknowledged = (lines: string): ReadonlyArray<Acknowledged> =>
  lines
    .split("\n")
    .slice(0, -1)
    .map((line) => {
      const [streamId = "", version, count, commandId = ""] = line.split(" ")
      return { streamId, version: Number(version), count: Number(count), commandId }
    })
