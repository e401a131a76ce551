import { appendingLaws } from "./laws/appending.ts"
import { boundaryLaws } from "./laws/boundaries.ts"
import { commandLaws } from "./laws/commands.ts"
import { concurrencyLaws } from "./laws/concurrency.ts"
import { erasingLaws } from "./laws/erasing.ts"
import { randomLaws } from "./laws/random-operations.ts"
import { reopeningLaws } from "./laws/reopening.ts"
import { retryingLaws } from "./laws/retrying.ts"
import { subscribingLaws } from "./laws/subscribing.ts"
import type { StoreLaw } from "./store-law.ts"

/**
 * The conformance kit: all that a store must do to be fit for episodes. Each law is given a fresh
 * place; none needs any other, so that they run in any order.
 */
export const storeLaws: ReadonlyArray<StoreLaw> = [
  ...appendingLaws,
  ...boundaryLaws,
  ...concurrencyLaws,
  ...retryingLaws,
  ...reopeningLaws,
  ...subscribingLaws,
  ...erasingLaws,
  ...randomLaws,
  ...commandLaws,
]
