import { StoreError } from "@str-service/service"

/** A place in a stream: the version that the stream is at for whoever takes it. */
export interface Place {
  readonly streamId: string
  readonly version: number
}

/** The subjects of all places of all streams. */
export const allSubjects = (name: string): string => `${name}.*.*`

/** A dot would part the subject; a stream's id has no per cent sign. */
export const subjectOf = (name: string, { streamId, version }: Place): string =>
  `${name}.${streamId.replaceAll(".", "%")}.${version}`

export const placeOf = (subject: string): Place => {
  const [, stream, version, ...more] = subject.split(".")
  if (stream === undefined || !/^\d{1,15}$/u.test(version ?? "") || more.length > 0) {
    throw new StoreError("damaged", `The subject ${subject} is not one of a store's.`)
  }
  return { streamId: stream.replaceAll("%", "."), version: Number(version) }
}
