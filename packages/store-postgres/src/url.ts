import { StoreError } from "@str-service/service"

/**
 * User and password, hosts, database and settings. So narrow that no sign of a password can be taken for
 * the beginning of another part, and be asked for as a host, or told as one.
 */
const pattern =
  /^postgres(?:ql)?:\/\/(?<who>(?:[^/?#@%]|%[\da-f]{2})*@)?[^/?#@]*(?:\/[^?#@]*)?(?:\?[^#@]*)?$/iu

/** Throws a `StoreError` for `invalid` where it is none, and repeats nothing of it that is secret. */
export const refuseInvalidUrl = (url: string): void => {
  const { who = "" } = pattern.exec(url)?.groups ?? {}
  if (pattern.test(url) && isDecodable(who) && URL.canParse(withFirstHost(url, who))) return
  throw new StoreError(
    "invalid",
    "The URL of the server is none. Give one such as postgres://user:password@host:5432/database. In a name or a password write % as %25, @ as %40, : as %3A, / as %2F, ? as %3F and # as %23.",
  )
}

const isDecodable = (part: string): boolean => {
  try {
    decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}

/** The platform knows no URLs of several hosts. */
const withFirstHost = (url: string, who: string): string => {
  const hosts = url.indexOf("://") + "://".length + who.length
  return url.slice(0, hosts) + url.slice(hosts).replace(/,[^/?]*/u, "")
}
