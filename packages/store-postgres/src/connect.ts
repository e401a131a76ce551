import postgres from "postgres"

/** A pool of connections, in which numbers of 64 bits are JavaScript's: all of ours are below 2^53. */
export type Connections = ReturnType<typeof connect>

export interface Connecting {
  readonly url: string
  readonly connections: number
}

/**
 * Connects when first asked. Of several hosts in the URL the one that can be written to is taken, so
 * that after a failover the new primary is found, and a standby, which cannot see what the primary
 * has under way, is never read.
 */
export const connect = ({ url, connections }: Connecting) =>
  postgres<{ bigint: postgres.PostgresType<number> }>(url, {
    max: connections,
    target_session_attrs: "read-write",
    connect_timeout: 10,
    // In seconds. The driver's own waits grow to twenty, which is long after a failover.
    backoff: (attempt) => Math.min(2 ** attempt / 50, 1),
    onnotice: () => undefined,
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
  })
