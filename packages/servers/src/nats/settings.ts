/** Where a server listens, on loopback. */
interface Ports {
  readonly client: number
  readonly cluster: number
  readonly monitoring: number
}

export interface Settings {
  readonly name: string
  readonly ports: Ports
  /** What has its data. */
  readonly folder: string
  readonly pidFile: string
  /** The ports of all servers of its cluster by which they talk to one another. */
  readonly routes: ReadonlyArray<number>
  /** Whether it writes a message to its disk ahead of acknowledging it. */
  readonly syncsAlways: boolean
}

/** A server's settings as its program reads them from a file. */
export const settingsText = ({
  name,
  ports,
  folder,
  pidFile,
  routes,
  syncsAlways,
}: Settings): string => `
server_name: ${name}
host: 127.0.0.1
port: ${ports.client}
http: 127.0.0.1:${ports.monitoring}
pid_file: "${pidFile}"
jetstream {
  store_dir: "${folder}"
  ${syncsAlways ? "sync_interval: always" : ""}
}
${routes.length > 1 ? clusterText(ports, routes) : ""}`

const clusterText = ({ cluster }: Ports, routes: ReadonlyArray<number>): string => `
cluster {
  name: str
  listen: 127.0.0.1:${cluster}
  routes: [${routes.map((port) => `nats://127.0.0.1:${port}`).join(", ")}]
}
`
