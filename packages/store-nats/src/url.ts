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

const pattern =
  /^(?<scheme>nats|tls):\/\/(?:(?<who>[^@/?#]*)@)?(?<hosts>[^@/?#]+)(?:\/(?<name>[^/?#]*))?(?:\?(?<query>[^#]*))?$/u

/** Throws a `StoreError` for `invalid` where it is none, and repeats nothing of it that is secret. */
export const located = (url: string): Located => {
  const { scheme, who, hosts, name, query } = pattern.exec(url)?.groups ?? {}
  if (hosts === undefined) {
    throw new StoreError(
      "invalid",
      "The URL of the servers is none. Give one such as nats://user:password@host:4222,host:4222.",
    )
  }
  return {
    servers: hosts.split(","),
    driver: {
      ...(scheme === "tls" ? { tls: {} } : {}),
      ...(who === undefined ? {} : credentialsIn(who)),
    },
    settings: {
      ...(name === undefined || name === "" ? {} : { name }),
      ...settingsIn(new URLSearchParams(query)),
    },
  }
}

/** A user and a password, or a token. */
const credentialsIn = (who: string): NodeConnectionOptions => {
  const [user = "", pass] = who.split(":").map(decodeURIComponent)
  return pass === undefined ? { token: user } : { user, pass }
}

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
