import fc from "fast-check"

/** Something to do with a store, in a stream by its number. */
export type Operation =
  | { readonly do: "append"; readonly stream: number; readonly off: number; readonly count: number }
  | { readonly do: "read"; readonly stream: number; readonly after: number }
  | { readonly do: "erase"; readonly stream: number; readonly off: number }
  | { readonly do: "read-all"; readonly from: number }
  | { readonly do: "reopen" }

export type OperationOf<Do extends Operation["do"]> = Extract<Operation, { readonly do: Do }>

const streams = fc.nat({ max: 2 })

/** How far from the stream's version an append or an erasure is asked for: mostly not at all. */
const offsets = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 3 }) },
)

const appends: fc.Arbitrary<Operation> = fc.record({
  do: fc.constant("append"),
  stream: streams,
  off: offsets,
  count: fc.integer({ min: 1, max: 4 }),
})

const reads: fc.Arbitrary<Operation> = fc.record({
  do: fc.constant("read"),
  stream: streams,
  after: fc.nat({ max: 6 }),
})

const erasures: fc.Arbitrary<Operation> = fc.record({
  do: fc.constant("erase"),
  stream: streams,
  off: offsets,
})

/** What one who is alone with a store does, one thing after the other. */
export const operations: fc.Arbitrary<ReadonlyArray<Operation>> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: appends },
    { weight: 4, arbitrary: reads },
    { weight: 1, arbitrary: erasures },
    { weight: 3, arbitrary: fc.record({ do: fc.constant("read-all"), from: fc.nat({ max: 20 }) }) },
    { weight: 1, arbitrary: fc.constant({ do: "reopen" }) },
  ),
  { minLength: 4, maxLength: 24, size: "max" },
)

/** What a client of one stream does among others: appends a version on from what it last saw. */
export type ClientStep = "append" | "append-behind" | "read" | "erase"

/** What several clients do at the same time. */
export const clients: fc.Arbitrary<ReadonlyArray<ReadonlyArray<ClientStep>>> = fc.array(
  fc.array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constant("append") },
      { weight: 2, arbitrary: fc.constant("append-behind") },
      { weight: 6, arbitrary: fc.constant("read") },
      { weight: 1, arbitrary: fc.constant("erase") },
    ),
    { minLength: 2, maxLength: 6, size: "max" },
  ),
  { minLength: 2, maxLength: 4, size: "max" },
)
