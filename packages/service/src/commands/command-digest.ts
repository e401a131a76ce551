import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"

/** What a command asks for. */
export interface Asking {
  readonly type: string
  readonly data?: unknown
}

/** An event that may tell of which command it comes. */
export interface Digested {
  readonly metadata: { readonly commandDigest?: string }
}

/**
 * What tells a command from another with the same id: half of the SHA-256, in hexadecimal, of the
 * canonical JSON (RFC 8785) of what it asks for. Who gives it and when is left out, for both may be
 * others when it is given again.
 */
const digestOf = ({ type, data }: Asking): string =>
  bytesToHex(sha256(utf8ToBytes(String(canonicalize({ type, data }))))).slice(0, 32)

/** The events with the command's digest in the first. */
export const withDigest = <Event extends Digested>(
  [first, ...others]: ReadonlyArray<Event>,
  command: Asking,
): ReadonlyArray<Event> =>
  first === undefined
    ? []
    : [{ ...first, metadata: { ...first.metadata, commandDigest: digestOf(command) } }, ...others]

/**
 * Whether events with a command's id come of this very command. Events that tell no digest, as those
 * that were stored by other software, are taken to.
 */
export const ledTo = ([first]: ReadonlyArray<Digested>, command: Asking): boolean => {
  const digest = first?.metadata.commandDigest
  return digest === undefined || digest === digestOf(command)
}
