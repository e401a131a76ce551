import { isStoreError, StoreError, type StoreErrorReason } from "@str-service/service"
import postgres from "postgres"

/** Whether what failed could have changed anything. */
export type Asking = "reading" | "writing"

/** Codes of a connection that was never made, so that nothing was sent. */
const notConnected =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT)$/u

/**
 * What a code of PostgreSQL means, by its beginning. A statement that is answered with an error is
 * rolled back; only when the server goes away amid one (57P01, 57P02, 08, 40003) is that not known.
 */
const reasons: ReadonlyArray<readonly [RegExp, StoreErrorReason]> = [
  // Who may not do something has found nothing damaged, and may not do it a moment later either.
  [/^42501/u, "invalid"],
  [/^(57P01|57P02|08|40003)/u, "outcome-unknown"],
  [/^(25|28|3D|40|53|55|57)/u, "unavailable"],
  [/^(22|54)/u, "invalid"],
  [/^(23|42|XX)/u, "damaged"],
]

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : ""

const reasonOf = (error: unknown): StoreErrorReason => {
  const code = codeOf(error)
  if (code === "CONNECTION_ENDED") return "closed"
  if (notConnected.test(code)) return "unavailable"
  if (!(error instanceof postgres.PostgresError)) return "outcome-unknown"
  return reasons.find(([pattern]) => pattern.test(code))?.[1] ?? "outcome-unknown"
}

/** The error that a store rejects with, for whatever came of asking the server. */
export const storeErrorFrom = (error: unknown, asking: Asking): StoreError => {
  if (isStoreError(error)) return error
  const reason = reasonOf(error)
  const said = error instanceof Error ? error.message : String(error)
  return new StoreError(
    reason === "outcome-unknown" && asking === "reading" ? "unavailable" : reason,
    `PostgreSQL: ${said} (${codeOf(error) || "no code"}).`,
    { cause: error },
  )
}

/** Whether another writer had the version first. */
export const isTaken = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && error.code === "23505"
