import { JetStreamApiCodes, JetStreamApiError } from "@nats-io/jetstream"
import { errors } from "@nats-io/transport-node"
import { isStoreError, StoreError, type StoreErrorReason } from "@str-service/service"

/** Whether what failed could have changed anything. */
export type Asking = "reading" | "writing"

/**
 * JetStream's numbers for a cluster that has no leader, or another than was asked: said ahead of doing
 * anything. What it says of used-up disks or limits may come after others have stored a message.
 */
const withoutLeader = new Set([10008, 10009, 10118])

const wrongLastSequence = new Set([10071, 10164])

const numberOf = (error: unknown): number | undefined =>
  error instanceof JetStreamApiError ? error.code : undefined

/**
 * Whether the place was taken already. Newer leaders say so of a message, too, that they have passed on
 * to the others, and that nobody can read yet; it may still come to nothing.
 */
export const isTaken = (error: unknown): boolean => wrongLastSequence.has(numberOf(error) ?? 0)

export const isNoSuchStream = (error: unknown): boolean =>
  numberOf(error) === JetStreamApiCodes.StreamNotFound

/** Whether a message came to another stream than it was meant for, which did not take it. */
export const isOtherStream = (error: unknown): boolean => numberOf(error) === 10060

/** Whether there are fewer servers than a stream is to have replicas. */
export const isWithoutPeers = (error: unknown): boolean =>
  [10005, 10074].includes(numberOf(error) ?? 0)

/** Whether another stream takes some of the subjects of a new one. */
export const isElsewhere = (error: unknown): boolean => numberOf(error) === 10065

/** Whether JetStream said that it does not do it. */
export const isRefused = (error: unknown): error is JetStreamApiError =>
  error instanceof JetStreamApiError

/** Whether nobody was there to be asked, or nobody who could answer: nothing was done. */
export const isNobodyThere = (error: unknown): boolean =>
  withoutLeader.has(numberOf(error) ?? 0) ||
  isWithoutResponders(error) ||
  (error instanceof Error && isWithoutResponders(error.cause))

const isWithoutResponders = (error: unknown): boolean =>
  error instanceof errors.RequestError && error.isNoResponders()

/** Whether asking for something again, which changes nothing, may help. */
export const mayPass = (error: unknown): boolean =>
  isNobodyThere(error) || error instanceof errors.TimeoutError

const reasonOf = (error: unknown): StoreErrorReason => {
  if (isNobodyThere(error) || isTaken(error)) return "unavailable"
  if (error instanceof errors.AuthorizationError) return "unavailable"
  if (error instanceof errors.PermissionViolationError) return "unavailable"
  if (error instanceof errors.UserAuthenticationExpiredError) return "unavailable"
  return isNoSuchStream(error) ? "damaged" : "outcome-unknown"
}

/** The error that a store rejects with, for whatever came of asking the servers. */
export const storeErrorFrom = (error: unknown, asking: Asking): StoreError => {
  if (isStoreError(error)) return error
  const reason = reasonOf(error)
  const said = error instanceof Error ? error.message : String(error)
  return new StoreError(
    reason === "outcome-unknown" && asking === "reading" ? "unavailable" : reason,
    `NATS: ${said}${numberOf(error) === undefined ? "" : ` (${numberOf(error)})`}.`,
    { cause: error },
  )
}
