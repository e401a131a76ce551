import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import canonicalize from "canonicalize"
import type { PolicyDocument } from "./document/policy-document.ts"

/**
 * What a policy version says, as one short text that changes with any of it: SHA-256, in
 * hexadecimal, of the document's canonical JSON (RFC 8785). `$schema` only helps an editor, so it
 * is left out, as are layout and the order of keys.
 */
export const digestOf = ({ $schema, ...policy }: PolicyDocument): string =>
  bytesToHex(sha256(utf8ToBytes(String(canonicalize(policy)))))
