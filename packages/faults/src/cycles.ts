const asked = process.env["STR_CYCLES"]

/** How often a fault is tried in a run. */
export const cycles =
  asked === undefined ? (process.env["STR_LONG"] === "1" ? 50 : 3) : Number(asked)
