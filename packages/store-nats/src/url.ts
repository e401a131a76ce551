import type { NodeConnectionOptions } from "@nats-io/transport-node"
import { StoreError } from "@str-service/service"

/** What a URL says of a store: where it is, who asks, and settings by their names. */
export interface Located {
  readonly servers: Array<string>
  readonly driver: NodeConnectionOptions
  readonly settings: UrlSettings
}

interface UrlSettings {
  readonly name?: string
  readonly replicas?: 1 | 3 | 5
  readonly monitoring?: ReadonlyArray<string>
  readonly allowUnsafeServer?: boolean
}

/** So narrow that no sign of a password can be taken for the end of a host, and the rest be told. */
const pattern =
  /^(?<scheme>nats|tls):\/\/(?:(?<user>[^:@/?#]*)(?::(?<pass>[^@/?#]*))?@)?(?<hosts>[^@/?#]+)(?:\/(?<name>[^/?#@]*))?(?:\?(?<query>[^#@]*))?$/u

/** Throws a `StoreError` for `invalid` where it is none, and repeats nothing of it that is secret. */
export const located = (url: string): Located => {
  const { scheme, user, pass, hosts, name, query } = pattern.exec(url)?.groups ?? {}
  if (hosts === undefined) throw noUrl()
  return {
    servers: hosts.split(","),
    driver: {
      ...(scheme === "tls" ? { tls: {} } : {}),
      ...credentialsIn(user, pass),
    },
    settings: {
      ...(name === undefined || name === "" ? {} : { name }),
      ...settingsIn(new URLSearchParams(query)),
    },
  }
}

/** A user and a password, or a token. */
const credentialsIn = (user?: string, pass?: string): NodeConnectionOptions => {
  if (user === undefined) return {}
  return pass === undefined
    ? { token: decoded(user) }
    : { user: decoded(user), pass: decoded(pass) }
}

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    throw noUrl()
  }
}

const noUrl = () =>
  new StoreError(
    "invalid",
    "The URL of the servers is none. Give one such as nats://user:password@host:4222,host:4222. In a name, a password or a token write % as %25, @ as %40, : as %3A, / as %2F, ? as %3F and # as %23.",
  )

const settingsIn = (query: URLSearchParams): UrlSettings =>
  Object.assign({}, ...[...new Set(query.keys())].map((key) => settingOf(key, query.getAll(key))))

const settingOf = (key: string, values: ReadonlyArray<string>): UrlSettings => {
  const [value] = values
  switch (key) {
    case "monitoring":
      return { monitoring: values }
    case "replicas":
      if (value === "1" || value === "3" || value === "5") {
        return { replicas: value === "1" ? 1 : value === "3" ? 3 : 5 }
      }
      break
    case "allowUnsafeServer":
      if (value === "true" || value === "false") return { allowUnsafeServer: value === "true" }
      break
    default:
  }
  throw new StoreError(
    "invalid",
    "The URL of the servers has a setting that is none. Behind a question mark may stand replicas=1, 3 or 5, monitoring=http://host:8222, and allowUnsafeServer=true.",
  )
}
