/** For each level a value; `null` where any will do. */
export type Combination = ReadonlyArray<number | null>

/** For each level some values; `null` where all are meant. */
export type Region = ReadonlyArray<ReadonlyArray<number> | null>
