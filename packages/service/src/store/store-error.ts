/**
 * Why a store did not do what it was asked.
 *
 * - `invalid`: what was asked cannot be; nothing was changed, and asking again is of no use;
 * - `unavailable`: the store cannot be reached or is busy; nothing was changed, and asking again may
 *   be of use;
 * - `outcome-unknown`: whether anything was changed is not known;
 * - `damaged`: what is stored is not what a store wrote;
 * - `closed`: the store was closed.
 */
export type StoreErrorReason = "invalid" | "unavailable" | "outcome-unknown" | "damaged" | "closed"

/** The only error that a store rejects with. */
export class StoreError extends Error {
  readonly _tag = "StoreError"
  readonly reason: StoreErrorReason

  constructor(reason: StoreErrorReason, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = "StoreError"
    this.reason = reason
  }
}

/** Whether something is such an error, be it of another copy of this package. */
export const isStoreError = (error: unknown): error is StoreError =>
  error instanceof Error && "_tag" in error && error._tag === "StoreError"
