/** What the process ends with where not all went well. */
export const status = { notAllWell: 1, nothingDone: 2, interrupted: 130 } as const
